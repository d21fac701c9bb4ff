import { setTimeout as sleep } from 'node:timers/promises';
import type { BatchPort, ModelPort } from '#activities/llm/model-port';
import { AssayError } from '#shared/errors/assay-error';

/** Asks each question as a batch of one: what it costs does not depend on how many a batch holds. */
export function portOverBatches(batches: BatchPort): ModelPort {
  return {
    async complete(request, options) {
      const id = await batches.submit([{ customId: 'only', request }], options);
      while (!(await batches.poll(id, options)).isDone) await sleep(20, undefined, { signal: options.signal });
      const [result] = await batches.results(id, options);
      if (!result || !('answer' in result)) throw new AssayError('model.broken-answer', 'the batch brought no answer');
      return result.answer;
    },
  };
}
