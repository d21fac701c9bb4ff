import { type BatchDependencies, batchOf } from '#activities/llm/batch/batch-dependencies';
import { customIdOf } from '#activities/llm/batch/custom-id';
import { failItems } from '#activities/llm/batch/fail-items';
import { storedRequest } from '#activities/llm/batch/stored-request';
import { tellStory } from '#activities/llm/batch/tell-story';
import { tellWaiting } from '#activities/llm/batch/tell-waiting';
import type { BatchItemRow, BatchRow } from '#infra/storage/batch-store';
import type { BatchStageActivities, BatchState } from '#shared/contracts/batch-stages';
import { AssayError } from '#shared/errors/assay-error';

/** Answers that say that the batch was not taken. After any other fault nobody knows. */
const refusals: readonly string[] = [
  'model.not-allowed',
  'model.bad-request',
  'model.context-overflow',
  'model.filtered',
];

/** Sends a batch that nobody has sent. Errors: any fault after which it is not known whether it was taken. */
export async function submitBatch(
  dependencies: BatchDependencies,
  { batchId }: { batchId: string },
): ReturnType<BatchStageActivities['submitBatch']> {
  const { store } = dependencies;
  const batch = await store.find(batchId);
  if (!batch) return { state: 'ended' };
  const items = await store.itemsOf(batchId);
  const requests = await Promise.all(items.map(item => requestOf(dependencies, batch, item)));
  if (!(await store.move(batchId, { from: 'intended', to: 'submitting' }))) return { state: batch.state };
  return { state: await send(dependencies, { batch, items }, requests) };
}

async function requestOf({ artifacts }: BatchDependencies, { label }: BatchRow, { id, requestHash }: BatchItemRow) {
  return { customId: customIdOf(label, id), request: await storedRequest(artifacts, requestHash) };
}

async function send(
  dependencies: BatchDependencies,
  filled: { batch: BatchRow; items: readonly BatchItemRow[] },
  requests: readonly Awaited<ReturnType<typeof requestOf>>[],
): Promise<BatchState> {
  const { store } = dependencies;
  const { batch, items } = filled;
  try {
    const port = batchOf(dependencies, batch)?.port;
    if (!port) throw new AssayError('model.not-allowed', 'the model is configured no more');
    const providerBatch = await port.submit(requests, dependencies.context(), batch.label);
    await store.move(batch.id, { from: 'submitting', to: 'submitted', providerBatch });
    await tellStory(dependencies, filled, { what: 'batch-sent', data: { batch: providerBatch } });
    return 'submitted';
  } catch (error) {
    const code = error instanceof AssayError ? error.code : '';
    if (code === 'model.rate-limited') {
      await store.move(batch.id, { from: 'submitting', to: 'intended' });
      return 'intended';
    }
    if (!refusals.includes(code)) throw error;
    await failItems(dependencies, items, { code, isFree: true });
    await tellStory(dependencies, filled, { what: 'batch-refused', data: { code } });
    await store.endBatch(batch.id, code);
    await tellWaiting(dependencies, batch);
    return 'ended';
  }
}
