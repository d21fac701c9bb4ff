import { type BatchDependencies, batchOf } from '#activities/llm/batch/batch-dependencies';
import { bringHome } from '#activities/llm/batch/bring-home';
import { failItems } from '#activities/llm/batch/fail-items';
import { tellStory } from '#activities/llm/batch/tell-story';
import { tellWaiting } from '#activities/llm/batch/tell-waiting';
import { traceBatch } from '#activities/llm/batch/trace-batch';
import type { BatchRow } from '#infra/storage/batch-store';
import type { BatchPatience, BatchStageActivities } from '#shared/contracts/batch-stages';
import { AssayError } from '#shared/errors/assay-error';

type Followed = Awaited<ReturnType<BatchStageActivities['followBatch']>>;

const ended: Followed = { state: 'ended', requeued: 0 };

/** One look at a batch; whoever waits for what has ended is told. */
export async function followBatch(
  dependencies: BatchDependencies,
  { batchId, patience }: { batchId: string; patience: BatchPatience },
): Promise<Followed> {
  const batch = await dependencies.store.find(batchId);
  if (!batch) return ended;
  const followed = batch.state === 'ended' ? ended : await look(dependencies, batch, patience);
  await tellWaiting(dependencies, batch);
  return followed;
}

async function look(dependencies: BatchDependencies, batch: BatchRow, patience: BatchPatience): Promise<Followed> {
  const { providerBatch } = batch;
  if (patience === 'give-up') return giveUp(dependencies, batch);
  if (batch.state !== 'submitted' || providerBatch === null) return traceBatch(dependencies, batch);
  const deployment = batchOf(dependencies, batch);
  if (!deployment) throw new AssayError('model.unknown', `${batch.provider}/${batch.model} is configured no more`);
  const options = dependencies.context();
  const { isDone } = await deployment.port.poll(providerBatch, options);
  if (isDone) {
    await bringHome(dependencies, deployment, { batch, providerBatch });
    return ended;
  }
  if (patience === 'cancel') await deployment.port.cancel(providerBatch, options);
  return { state: 'submitted', requeued: 0 };
}

/** Nobody knows what the provider made of it or billed for it: the questions are asked at once, and what was reserved counts as spent. */
async function giveUp(dependencies: BatchDependencies, batch: BatchRow): Promise<Followed> {
  const items = await dependencies.store.itemsOf(batch.id);
  const isFree = batch.state === 'intended';
  await failItems(dependencies, items, { code: isFree ? 'model.unavailable' : 'lost', isFree });
  await tellStory(dependencies, { batch, items }, { what: 'batch-lost', data: { wasSent: !isFree } });
  await dependencies.store.endBatch(batch.id, 'lost');
  return ended;
}
