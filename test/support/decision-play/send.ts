import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { DecisionInput } from '#shared/contracts/decision';
import { type StartedRun, signal } from '#test/support/run-harness';
import { decideUpdate } from '#workflows/mrd.messages';

/** What the sender hears; a signal's sender hears nothing but that it was taken. */
export async function send(
  { handle, runId }: StartedRun,
  { input, way }: { readonly input: DecisionInput; readonly way: 'update' | 'signal' },
): Promise<{ outcome: string; detail: string }> {
  try {
    if (way === 'update') return await handle.executeUpdate(decideUpdate, { args: [input] });
    await signal({ handle, runId }, input);
    return { outcome: 'sent', detail: 'as a signal' };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { outcome: 'gone', detail: error.message };
    if (!(error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)) throw error;
    return { outcome: 'refused', detail: error.cause.type ? error.cause.message : '' };
  }
}
