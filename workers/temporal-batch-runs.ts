import { Context } from '@temporalio/activity';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { BatchRuns } from '#activities/llm/batch/batch-runs';
import { taskQueues } from '#config';
import { AssayError } from '#shared/errors/assay-error';
import type { BatchTimes } from '#shared/policies/batch-times';
import type { ModelBatchInput } from '#workflows/model-batch.messages';

/** The workflows around batches, reached by the client of the worker whose activity asks. `times`: other than the usual. */
export function temporalBatchRuns(times?: Partial<BatchTimes>): BatchRuns {
  const workflows = () => Context.current().client.workflow;
  return {
    nudge: queue =>
      reached(async () => {
        const input: ModelBatchInput = { queue, ...(times && { times }) };
        await workflows().signalWithStart('modelBatchWorkflow', {
          workflowId: `model-batch/${queue.tenant}/${queue.provider}/${queue.model}`,
          taskQueue: taskQueues.workflow,
          args: [input],
          signal: 'nudge',
          signalArgs: [],
        });
      }),
    isRunning: workflowId =>
      reached(async () => {
        const { status } = await workflows().getHandle(workflowId).describe();
        return status.name === 'RUNNING' || status.name === 'PAUSED';
      }, false),
    wake: (workflowId, told) =>
      reached(async () => {
        const items = told.map(({ itemId }) => itemId);
        await workflows().getHandle(workflowId).signal('batch-ended', { items });
      }, undefined),
  };
}

/** `otherwise`: what holds when there is no such workflow, or it has ended. */
async function reached<T>(act: () => Promise<T>, otherwise?: T): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return otherwise as T;
    throw new AssayError('temporal.unavailable', 'around a batch', { cause: error });
  }
}
