import { useMutation } from '@tanstack/react-query';
import { postJson } from './ask';
import { runPath } from './use-run';

/** A signed token with the JSON to paste. */
export interface PasteToken {
  readonly token: string;
  readonly expiresAt: string;
  readonly approveWith: string;
  readonly rejectWith: string;
}

/** For the decision that is open now. */
export function usePasteToken(runId: string) {
  return useMutation({ mutationFn: () => postJson<PasteToken>(`${runPath(runId)}/tokens`, {}) });
}
