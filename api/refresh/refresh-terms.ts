import { historyFacts } from '#api/replay/history-facts';
import type { HistoryGateway } from '#api/temporal/history-gateway';
import type { StoredRun } from '#infra/storage/run-store';
import type { RefreshBody } from '#shared/contracts/refresh';
import { AssayError } from '#shared/errors/assay-error';
import type { MrdWorkflowInput } from '#workflows/mrd.messages';
import type { RefreshWorkflowInput } from '#workflows/refresh.messages';

type Terms = Pick<RefreshWorkflowInput, 'decisionDeadlineDays' | 'pace' | 'models'>;

const usualDeadlineDays = 7;

/** On which terms a run is taken again: its own, as far as its history still tells them, under what is asked for. */
export async function refreshTerms(
  histories: HistoryGateway,
  { workflowId, budgetUsd }: StoredRun,
  { decisionDeadlineDays, pace }: RefreshBody,
): Promise<Terms> {
  const own = await inputOf(histories, workflowId);
  const chosenPace = pace ?? own?.pace;
  const hasNoModels = own?.models === 'none' || budgetUsd === 0;
  return {
    decisionDeadlineDays: decisionDeadlineDays ?? own?.decisionDeadlineDays ?? usualDeadlineDays,
    ...(chosenPace === 'batch' && { pace: chosenPace }),
    ...(hasNoModels && { models: 'none' }),
  };
}

async function inputOf(histories: HistoryGateway, workflowId: string): Promise<Partial<MrdWorkflowInput> | null> {
  try {
    const { history } = await histories.latest(workflowId);
    return historyFacts(history).input as Partial<MrdWorkflowInput> | null;
  } catch (thrown) {
    if (thrown instanceof AssayError && thrown.code === 'history.gone') return null;
    throw thrown;
  }
}
