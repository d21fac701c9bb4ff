import type { RunView } from '#shared/contracts/run';

export interface RunFiles {
  readonly json: string;
  readonly markdown: string;
  readonly html: string;
  /** Missing where the document has no such form. */
  readonly pdf?: string;
  readonly docx?: string;
}

/** What scripts get as the last thing on standard output. */
export interface RunResult
  extends Pick<
    RunView,
    | 'runId'
    | 'workflowId'
    | 'state'
    | 'claims'
    | 'sources'
    | 'calls'
    | 'modelCalls'
    | 'costUsd'
    | 'budgetUsd'
    | 'temporalUi'
    | 'reason'
  > {
  /** Absolute paths; null while there is no document. */
  readonly files: RunFiles | null;
  /** From start to end, waiting for decisions included. */
  readonly seconds: number;
}

export function runResult(run: RunView, files: RunFiles | null): RunResult {
  const { runId, workflowId, state, claims, sources, calls, modelCalls, costUsd, budgetUsd, temporalUi, reason } = run;
  const until = run.finishedAt ?? run.updatedAt;
  const seconds = Math.max(0, (Date.parse(until) - Date.parse(run.createdAt)) / 1_000);
  return {
    runId,
    workflowId,
    state,
    files,
    claims,
    sources,
    calls,
    modelCalls,
    costUsd,
    budgetUsd,
    seconds,
    temporalUi,
    reason,
  };
}
