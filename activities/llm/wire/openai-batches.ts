import OpenAI, { toFile } from 'openai';
import { AssayError } from '#shared/errors/assay-error';
import type { BatchItem, BatchPort, BatchResult, CallOptions } from '../model-port.js';
import { exchange } from './exchange.js';
import { openAiBatchResults, readCustomIds } from './openai-batch-results.js';
import type { OpenAiDialect } from './openai-dialect.js';
import { fromOpenAiError } from './openai-errors.js';
import { openAiRequest } from './openai-request.js';
import { toModelError } from './wire-fault.js';

const ended: readonly OpenAI.Batch['status'][] = ['completed', 'failed', 'expired', 'cancelled'];

const labelName = 'assay_label';

/** The provider's clock may differ from ours. */
const clockSkewMs = 600_000;

/** The batch API: requests as a file of lines, answers as one or two files of lines, within a day at half price. */
export function openAiBatchPort(client: OpenAI, dialect: OpenAiDialect): BatchPort {
  const during = <Result>(options: CallOptions, act: () => Promise<Result>) =>
    exchange(options, fromOpenAiError, async () => {
      const result = await act();
      options.onProgress();
      return result;
    });

  async function text(fileId: string | undefined, { signal }: CallOptions): Promise<string> {
    return fileId ? (await client.files.content(fileId, { signal })).text() : '';
  }

  return {
    submit: (items, options, label) =>
      during(options, async () => {
        const file = await toFile(Buffer.from(items.map(item => lineOf(item, dialect)).join('\n')), 'batch.jsonl');
        const { id } = await client.files.create({ file, purpose: 'batch' }, { signal: options.signal });
        const batch = await client.batches.create(
          {
            input_file_id: id,
            endpoint: '/v1/chat/completions',
            completion_window: '24h',
            ...(label !== undefined && { metadata: { [labelName]: label } }),
          },
          { signal: options.signal },
        );
        return batch.id;
      }),
    find: ({ label, since }, options) =>
      during(options, async () => {
        const oldest = (since.getTime() - clockSkewMs) / 1_000;
        for await (const batch of client.batches.list({ limit: 100 }, { signal: options.signal })) {
          if (batch.metadata?.[labelName] === label) return { kind: 'found', batchId: batch.id };
          if (batch.created_at < oldest) break;
        }
        return { kind: 'absent' };
      }),
    poll: (batchId, options) =>
      during(options, async () => {
        const { status, request_counts: counts } = await client.batches.retrieve(batchId, { signal: options.signal });
        const { completed = 0, failed = 0, total = 0 } = counts ?? {};
        return { isDone: ended.includes(status), done: completed + failed, total };
      }),
    results: (batchId, options): Promise<readonly BatchResult[]> =>
      during(options, async () => {
        const batch = await client.batches.retrieve(batchId, { signal: options.signal });
        if (!ended.includes(batch.status)) throw new AssayError('model.unavailable', 'the batch is not done yet');
        const lines = [await text(batch.output_file_id, options), await text(batch.error_file_id, options)].join('\n');
        const asked = readCustomIds(await text(batch.input_file_id, options));
        return openAiBatchResults(lines, asked, refusalOf(batch));
      }),
    cancel: (batchId, options) =>
      during(options, async () => {
        await client.batches.cancel(batchId, { signal: options.signal });
      }),
  };
}

/** Why a batch was refused as a whole, which its file of errors does not say. */
function refusalOf({ status, errors }: OpenAI.Batch): AssayError | undefined {
  if (status !== 'failed') return undefined;
  const types = (errors?.data ?? []).map(({ code }) => code ?? '');
  return toModelError({ status: 400, types, message: '', headers: undefined });
}

function lineOf({ customId, request }: BatchItem, dialect: OpenAiDialect): string {
  return JSON.stringify({
    custom_id: customId,
    method: 'POST',
    url: '/v1/chat/completions',
    body: openAiRequest(request, dialect),
  });
}
