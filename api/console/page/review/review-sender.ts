import type { ClaimResolution } from '#shared/contracts/claim-review';
import type { Decided } from '../ask/use-decide';

export interface ReviewAnswer {
  readonly decision: 'approve' | 'reject';
  readonly claims?: ClaimResolution[];
  readonly reason?: string;
}

/** The way decisions about claims take: under a key or by a signed link. */
export interface ReviewSender {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly decided: Decided | undefined;
  send(answer: ReviewAnswer, onSent: () => void): void;
}
