import type { BatchDependencies } from '#activities/llm/batch/batch-dependencies';
import type { BatchQueue } from '#shared/contracts/batch-stages';

/** Wakes the runs whose questions have ended. Whoever dies in between tells them again: that does no harm. */
export async function tellWaiting({ store, runs }: BatchDependencies, queue: BatchQueue): Promise<void> {
  const untold = await store.untold(queue);
  for (const [workflowId, told] of Map.groupBy(untold, wait => wait.workflowId)) {
    await runs.wake(workflowId, told);
    await store.noteTold(told);
  }
}
