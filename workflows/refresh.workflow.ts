import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ParentClosePolicy, startChild, workflowInfo } from '@temporalio/workflow';
import type { BegunRefresh } from '#shared/contracts/stages';
import type { MrdWorkflowInput } from '#workflows/mrd.messages';
import type { mrdWorkflow } from '#workflows/mrd.workflow';
import { refreshes } from '#workflows/proxies';
import type { RefreshWorkflowInput, RefreshWorkflowResult } from '#workflows/refresh.messages';

/**
 * Takes a run again: a new run of the same brief over the same corpus, which finds in the journal what has not changed.
 * It ends once that run is started, so that the run may be reset and resumed like any other.
 */
export async function refreshWorkflow(input: RefreshWorkflowInput): Promise<RefreshWorkflowResult> {
  const { tenant, runId } = input;
  const { run, waiting } = await refreshes.beginRefresh({ tenant, of: runId, key: workflowInfo().workflowId });
  if (run) await start(input, run);
  return { runId: run?.runId ?? null, waiting };
}

async function start({ runId: refreshOf, ...terms }: RefreshWorkflowInput, begun: BegunRefresh): Promise<void> {
  const { workflowId, title, ...run } = begun;
  const input: MrdWorkflowInput = { ...terms, ...run, refreshOf };
  await startChild<typeof mrdWorkflow>('mrdWorkflow', {
    workflowId,
    args: [input],
    parentClosePolicy: ParentClosePolicy.ABANDON,
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    staticSummary: title.slice(0, 200),
  }).catch(ignoreStarted);
}

/** Another try of this workflow has started it. */
function ignoreStarted(thrown: unknown): void {
  if (!(thrown instanceof WorkflowExecutionAlreadyStartedError)) throw thrown;
}
