import { condition } from '@temporalio/workflow';
import { queuedItem } from '#shared/policies/queued-item';
import { faultsIn } from '#workflows/steps/failure-facts';
import type { RunDesk } from '#workflows/steps/run-desk';

/** Whoever should have told the run may be gone: asking again sets the batch going again. */
const longestWait = '6 hours';

/** Waits until the batch that holds the question has brought its answer, or has ended without one. */
export async function awaitBatch(desk: RunDesk, error: unknown): Promise<void> {
  const item = queuedItem(faultsIn(error)) ?? '';
  await condition(() => desk.endedItems.has(item), longestWait);
  desk.endedItems.delete(item);
}
