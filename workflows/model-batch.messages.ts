import { defineSignal } from '@temporalio/workflow';
import type { BatchQueue } from '#shared/contracts/batch-stages';
import type { BatchTimes } from '#shared/policies/batch-times';

/** Input of `modelBatchWorkflow`. */
export interface ModelBatchInput {
  readonly queue: BatchQueue;
  /** Other times than the usual ones. */
  readonly times?: Partial<BatchTimes>;
}

/** There are new questions in the queue. */
export const nudgeSignal = defineSignal('nudge');

/** To a run: these questions of it have ended, answered or not. */
export const batchEndedSignal = defineSignal<[{ readonly items: readonly string[] }]>('batch-ended');
