import { type BatchDependencies, batchOf } from '#activities/llm/batch/batch-dependencies';
import { customIdOf } from '#activities/llm/batch/custom-id';
import { tellStory } from '#activities/llm/batch/tell-story';
import type { BatchRow } from '#infra/storage/batch-store';
import type { BatchStageActivities } from '#shared/contracts/batch-stages';

/** Lists of providers may lag: a batch counts as never taken when it was missed so often, a while apart. */
const absencesToBelieve = 2;

/**
 * Finds out about a batch of which nobody knows whether it was taken. It is sent again only when it was not; where that
 * cannot be known, it is waited for until patience ends.
 */
export async function traceBatch(
  dependencies: BatchDependencies,
  batch: BatchRow,
): ReturnType<BatchStageActivities['followBatch']> {
  const { store, context } = dependencies;
  if (batch.state === 'intended') return { state: 'ended', requeued: await store.requeue(batch.id) };
  const items = await store.itemsOf(batch.id);
  const sought = {
    label: batch.label,
    customIds: items.map(({ id }) => customIdOf(batch.label, id)),
    since: batch.intendedAt,
    others: await store.knownAt(batch.provider, batch.intendedAt),
  };
  await tellStory(dependencies, { batch, items }, { what: 'batch-sought' });
  const trace = await batchOf(dependencies, batch)?.port.find?.(sought, context());
  if (trace?.kind === 'found') {
    await store.move(batch.id, { from: 'submitting', to: 'submitted', providerBatch: trace.batchId });
    await tellStory(dependencies, { batch, items }, { what: 'batch-sent', data: { batch: trace.batchId } });
    return { state: 'submitted', requeued: 0 };
  }
  const isBelieved = trace?.kind === 'absent' && (await store.noteAbsence(batch.id)) >= absencesToBelieve;
  if (!isBelieved) return { state: 'submitting', requeued: 0 };
  return { state: 'ended', requeued: await store.requeue(batch.id) };
}
