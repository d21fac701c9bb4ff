import type Anthropic from '@anthropic-ai/sdk';
import type { MessageBatchIndividualResponse } from '@anthropic-ai/sdk/resources/messages/batches';
import { AssayError } from '#shared/errors/assay-error';
import type { BatchPort, BatchResult, CallOptions } from '../model-port.js';
import { anthropicAnswer } from './anthropic-answer.js';
import { fromAnthropicError } from './anthropic-errors.js';
import { type AnthropicDialect, anthropicRequest } from './anthropic-request.js';
import { batchFault, missingResult } from './batch-fault.js';
import { exchange } from './exchange.js';
import { errorWords } from './foreign-error.js';
import { toModelError } from './wire-fault.js';

/** Message batches: within a day, half price, results in any order. */
export function anthropicBatchPort(client: Anthropic, dialect: AnthropicDialect): BatchPort {
  const { batches } = client.messages;
  const during = <Result>(options: CallOptions, act: () => Promise<Result>) =>
    exchange(options, fromAnthropicError, async () => {
      const result = await act();
      options.onProgress();
      return result;
    });

  return {
    submit: (items, options) =>
      during(options, async () => {
        const requests = items.map(({ customId, request }) => ({
          custom_id: customId,
          params: anthropicRequest(request, dialect),
        }));
        return (await batches.create({ requests }, { signal: options.signal })).id;
      }),
    poll: (batchId, options) =>
      during(options, async () => {
        const batch = await batches.retrieve(batchId, {}, { signal: options.signal });
        const { processing, succeeded, errored, canceled, expired } = batch.request_counts;
        const done = succeeded + errored + canceled + expired;
        return { isDone: batch.processing_status === 'ended', done, total: processing + done };
      }),
    results: (batchId, options) =>
      during(options, async () => {
        const batch = await batches.retrieve(batchId, {}, { signal: options.signal });
        if (batch.processing_status !== 'ended') throw new AssayError('model.unavailable', 'the batch is not done yet');
        const results: BatchResult[] = [];
        for await (const line of await batches.results(batchId, {}, { signal: options.signal })) {
          options.onProgress();
          results.push(resultOf(line));
        }
        return results;
      }),
    cancel: (batchId, options) =>
      during(options, async () => {
        await batches.cancel(batchId, {}, { signal: options.signal });
      }),
  };
}

function resultOf({ custom_id: customId, result }: MessageBatchIndividualResponse): BatchResult {
  if (result.type === 'errored') {
    const types = errorWords(result.error);
    const message = result.error.error.message;
    return { customId, fault: batchFault(toModelError({ status: undefined, types, message, headers: undefined })) };
  }
  if (result.type !== 'succeeded') return missingResult(customId);
  try {
    return { customId, answer: anthropicAnswer(result.message) };
  } catch (broken) {
    return { customId, fault: batchFault(broken) };
  }
}
