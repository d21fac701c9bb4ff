import type { DecisionRequest } from '#shared/contracts/decision';

/** The exact JSON objects to send for a request, ready to paste into the Temporal UI or a command line. */
export function decisionPaste(runId: string, request: Pick<DecisionRequest, 'kind' | 'digest' | 'budget'>) {
  const about = { run: runId, kind: request.kind, digest: request.digest };
  const raise = request.budget?.of === 'run' ? { budgetUsd: request.budget.suggestedUsd } : {};
  return {
    approveWith: JSON.stringify({ ...about, decision: 'approve', ...raise }),
    rejectWith: JSON.stringify({ ...about, decision: 'reject', reason: 'say why' }),
  };
}
