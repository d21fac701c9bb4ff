import type { BatchRuns } from '#activities/llm/batch/batch-runs';
import type { CallContext } from '#activities/llm/gateway/call-context';
import type { BatchDeployment, Deployment } from '#activities/llm/gateway/deployment';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { BatchStore } from '#infra/storage/batch-store';
import type { BudgetWarning, MoneyBook } from '#infra/storage/money-book';
import type { RunRecorder } from '#infra/storage/run-recorder';
import type { BatchQueue } from '#shared/contracts/batch-stages';
import type { RunRef } from '#shared/contracts/stages';

export interface BatchDependencies {
  readonly deployments: readonly Deployment[];
  readonly store: BatchStore;
  readonly money: Pick<MoneyBook, 'open' | 'settle' | 'balances'>;
  readonly artifacts: ArtifactStore;
  readonly recorder: Pick<RunRecorder, 'project'>;
  readonly runs: BatchRuns;
  readonly context: () => CallContext;
  readonly onWarning: (warning: BudgetWarning, run: RunRef) => void;
}

/** Null when the model is configured no more. */
export function batchOf({ deployments }: BatchDependencies, { provider, model }: BatchQueue): BatchDeployment | null {
  return deployments.find(one => one.provider === provider && one.model === model)?.batch ?? null;
}
