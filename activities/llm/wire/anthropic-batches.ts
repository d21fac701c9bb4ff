import type Anthropic from '@anthropic-ai/sdk';
import type { MessageBatch, MessageBatchIndividualResponse } from '@anthropic-ai/sdk/resources/messages/batches';
import { AssayError } from '#shared/errors/assay-error';
import type { BatchPort, BatchResult, CallOptions, SoughtBatch } from '../model-port.js';
import { anthropicAnswer } from './anthropic-answer.js';
import { fromAnthropicError } from './anthropic-errors.js';
import { type AnthropicDialect, anthropicRequest } from './anthropic-request.js';
import { batchFault, missingResult } from './batch-fault.js';
import { exchange } from './exchange.js';
import { errorWords } from './foreign-error.js';
import { toModelError } from './wire-fault.js';

/** The provider's clock may differ from ours. */
const clockSkewMs = 600_000;

/** Message batches: within a day, half price, results in any order. */
export function anthropicBatchPort(client: Anthropic, dialect: AnthropicDialect): BatchPort {
  const { batches } = client.messages;
  const during = <Result>(options: CallOptions, act: () => Promise<Result>) =>
    exchange(options, fromAnthropicError, async () => {
      const result = await act();
      options.onProgress();
      return result;
    });

  /** Batches carry no label: those of the time and the size may be the one, and only their results tell. */
  async function recent({ customIds, since, others }: SoughtBatch, { signal }: CallOptions): Promise<MessageBatch[]> {
    const oldest = since.getTime() - clockSkewMs;
    const alike: MessageBatch[] = [];
    for await (const batch of batches.list({ limit: 100 }, { signal })) {
      if (Date.parse(batch.created_at) < oldest) break;
      if (sizeOf(batch) === customIds.length && !others.includes(batch.id)) alike.push(batch);
    }
    return alike;
  }

  async function holds(batchId: string, { customIds }: SoughtBatch, { signal }: CallOptions): Promise<boolean> {
    for await (const { custom_id: customId } of await batches.results(batchId, {}, { signal })) {
      return customIds.includes(customId);
    }
    return false;
  }

  return {
    submit: (items, options) =>
      during(options, async () => {
        const requests = items.map(({ customId, request }) => ({
          custom_id: customId,
          params: anthropicRequest(request, dialect),
        }));
        return (await batches.create({ requests }, { signal: options.signal })).id;
      }),
    find: (sought, options) =>
      during(options, async () => {
        let isUnsure = false;
        for (const batch of await recent(sought, options)) {
          if (batch.processing_status !== 'ended') isUnsure = true;
          else if (await holds(batch.id, sought, options)) return { kind: 'found', batchId: batch.id };
        }
        return { kind: isUnsure ? 'unsure' : 'absent' };
      }),
    poll: (batchId, options) =>
      during(options, async () => {
        const batch = await batches.retrieve(batchId, {}, { signal: options.signal });
        const total = sizeOf(batch);
        const done = total - batch.request_counts.processing;
        return { isDone: batch.processing_status === 'ended', done, total };
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

function sizeOf({ request_counts: counts }: MessageBatch): number {
  return counts.processing + counts.succeeded + counts.errored + counts.canceled + counts.expired;
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
