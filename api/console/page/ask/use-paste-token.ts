import { useMutation } from '@tanstack/react-query';
import type { DecisionToken } from '#shared/contracts/decision-token';
import { postJson } from './ask';
import { runPath } from './use-run';

/** For the decision that is open now. */
export function usePasteToken(runId: string) {
  return useMutation({ mutationFn: () => postJson<DecisionToken>(`${runPath(runId)}/tokens`, {}) });
}
