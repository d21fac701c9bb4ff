import { useEffect, useState } from 'react';
import type { ReviewView } from '#shared/contracts/review-view';
import type { RunView } from '#shared/contracts/run';
import type { RunState } from '#shared/policies/run-state';
import { useReview } from '../ask/use-review';

export interface HeldReview {
  /** What the person looks at, and what their decision is bound to; null when nothing was asked since they came. */
  readonly shown: ReviewView | null;
  /** `open`: it can be decided. `sent`: they have decided. `changed`: other claims are asked about. `over`: somebody else decided. */
  readonly place: 'open' | 'sent' | 'changed' | 'over';
  readonly error: unknown;
  showLatest(): void;
  markSent(): void;
}

/** While what was decided is carried out, or comes back. */
const underReview: readonly RunState[] = ['awaiting-claim-review', 'awaiting-regulatory-review', 'verifying'];

/** Holds the claims that were shown: what changes under the hand of whoever decides is not taken without a word. */
export function useHeldReview(run: RunView | undefined): HeldReview {
  const { data: latest, error } = useReview(run);
  const [shown, setShown] = useState<ReviewView | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  const isSent = shown !== null && sent === shown.request.digest;
  const isNewer = latest !== undefined && latest.request.digest !== shown?.request.digest;
  useEffect(() => {
    if (latest && isNewer && (shown === null || isSent)) setShown(latest);
  }, [latest, isNewer, shown, isSent]);
  const isCarriedOut = isSent && run !== undefined && !underReview.includes(run.state);
  useEffect(() => {
    if (isCarriedOut) setShown(null);
  }, [isCarriedOut]);
  return {
    shown,
    place: placeOf(shown, run, isSent),
    error,
    showLatest: () => setShown(latest ?? null),
    markSent: () => setSent(shown?.request.digest ?? null),
  };
}

function placeOf(shown: ReviewView | null, run: RunView | undefined, isSent: boolean): HeldReview['place'] {
  if (isSent) return 'sent';
  const asked = run?.decision;
  if (asked?.digest === shown?.request.digest) return 'open';
  return asked?.kind === 'claims' || asked?.kind === 'regulatory' ? 'changed' : 'over';
}
