import type { WaitingRun } from '#infra/storage/batch-store';
import type { BatchQueue } from '#shared/contracts/batch-stages';

/** The workflows on both sides of a batch: the one that looks after it, and the runs that wait for it. */
export interface BatchRuns {
  /** Has the workflow of the queue look for what is new, and starts it where it does not run. Errors: `temporal.unavailable`. */
  nudge(queue: BatchQueue): Promise<void>;
  isRunning(workflowId: string): Promise<boolean>;
  /** Wakes one workflow; a run that has ended is passed over. Errors: `temporal.unavailable`. */
  wake(workflowId: string, told: readonly WaitingRun[]): Promise<void>;
}
