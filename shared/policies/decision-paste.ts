import type { DecisionRequest } from '#shared/contracts/decision';

type Asked = Pick<DecisionRequest, 'kind' | 'digest' | 'budget' | 'acceptsUnverified'>;

/** The exact JSON objects to send for a request, ready to paste into the Temporal UI or a command line. */
export function decisionPaste(runId: string, request: Asked) {
  const about = { run: runId, kind: request.kind, digest: request.digest };
  const raise = request.budget?.of === 'run' ? { budgetUsd: request.budget.suggestedUsd } : {};
  const token = needsToken(request) ? { token: 'paste the token here' } : {};
  return {
    approveWith: JSON.stringify({ ...about, decision: 'approve', ...raise, ...token }),
    rejectWith: JSON.stringify({ ...about, decision: 'reject', reason: 'say why', ...token }),
  };
}

/** Whether the API must vouch for who decides. Runs from before there were roles ask nobody who they are. */
export function needsToken({ acceptsUnverified }: Pick<DecisionRequest, 'acceptsUnverified'>): boolean {
  return acceptsUnverified === false;
}
