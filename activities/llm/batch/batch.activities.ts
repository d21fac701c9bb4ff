import type { BatchDependencies } from '#activities/llm/batch/batch-dependencies';
import { followBatch } from '#activities/llm/batch/follow-batch';
import { gatherBatch } from '#activities/llm/batch/gather-batch';
import { submitBatch } from '#activities/llm/batch/submit-batch';
import type { BatchStageActivities } from '#shared/contracts/batch-stages';

/** Batches of questions, from the queue to the provider and back. */
export function createBatchActivities(dependencies: BatchDependencies): BatchStageActivities {
  return {
    gatherBatch: input => gatherBatch(dependencies, input),
    submitBatch: input => submitBatch(dependencies, input),
    followBatch: input => followBatch(dependencies, input),
  };
}
