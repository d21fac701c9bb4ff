import { randomUUID } from 'node:crypto';
import { type BatchDependencies, batchOf } from '#activities/llm/batch/batch-dependencies';
import { failItems } from '#activities/llm/batch/fail-items';
import { reserveItem } from '#activities/llm/batch/reserve-item';
import { tellWaiting } from '#activities/llm/batch/tell-waiting';
import type { BatchDeployment } from '#activities/llm/gateway/deployment';
import type { BatchItemRow, WaitingRun } from '#infra/storage/batch-store';
import type { BatchQueue, BatchStageActivities } from '#shared/contracts/batch-stages';
import { AssayError } from '#shared/errors/assay-error';

/** Makes a batch of what is queued. What no run waits for any more, or no budget allows, is left out and told. */
export async function gatherBatch(
  dependencies: BatchDependencies,
  { queue, most }: { queue: BatchQueue; most: number },
): ReturnType<BatchStageActivities['gatherBatch']> {
  const { store } = dependencies;
  const batch = batchOf(dependencies, queue);
  const items: { id: string; attemptId: string }[] = [];
  let postponed = 0;
  const alive = livenessOf(dependencies);
  for (const item of await store.queued(queue, most)) {
    const admitted = await admit(dependencies, batch, { item, alive });
    if (admitted === 'postponed') postponed += 1;
    else if (admitted !== 'left') items.push({ id: item.id, ...admitted });
  }
  if (items.length > 0) await store.intend({ ...queue, label: `assay-${randomUUID()}` }, items);
  await tellWaiting(dependencies, queue);
  return { batches: await store.openBatches(queue), left: (await store.countQueued(queue)) - postponed, postponed };
}

/** The attempt that pays for the question; or it waits for money that is promised to others, or is left out and has ended. */
async function admit(
  dependencies: BatchDependencies,
  batch: BatchDeployment | null,
  { item, alive }: { item: BatchItemRow; alive: (run: WaitingRun) => Promise<boolean> },
): Promise<{ attemptId: string } | 'postponed' | 'left'> {
  const leave = async (code: string) => {
    const attemptId = await dependencies.store.looseAttempt(item.questionKey);
    await failItems(dependencies, [{ ...item, attemptId }], { code, isFree: true });
    return 'left' as const;
  };
  if (!batch) return leave('model.unknown');
  const payer = await firstOf(item.waiting, alive);
  if (!payer) return leave('run.finished');
  try {
    const attemptId = await reserveItem(dependencies, batch, { item, payer });
    return attemptId === null ? 'postponed' : { attemptId };
  } catch (error) {
    // A fault of one question must not hold up the others.
    if (error instanceof AssayError && !error.isRetryable) return leave(error.code);
    throw error;
  }
}

async function firstOf(runs: readonly WaitingRun[], isSo: (run: WaitingRun) => Promise<boolean>) {
  for (const run of runs) if (await isSo(run)) return run;
  return null;
}

/** Each run is asked after once, though it may wait for many questions. */
function livenessOf({ runs }: BatchDependencies): (run: WaitingRun) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  return ({ workflowId }) => {
    const asked = known.get(workflowId) ?? runs.isRunning(workflowId);
    known.set(workflowId, asked);
    return asked;
  };
}
