import { useEffect, useState } from 'react';
import type { WaitingDecision } from '#shared/contracts/run';

export interface Asked {
  /** What the person looks at, and what their decision is bound to. */
  readonly shown: WaitingDecision;
  readonly isStale: boolean;
  /** Their decision is on its way. */
  readonly isSent: boolean;
  showLatest(): void;
  markSent(): void;
}

/** Holds what was shown: figures that change under the hand of whoever decides are not taken without a word. */
export function useAsked(latest: WaitingDecision): Asked {
  const [shown, setShown] = useState(latest);
  const [sent, setSent] = useState<string | null>(null);
  const isNewer = latest.digest !== shown.digest;
  const isAnswered = shown.digest === sent;
  useEffect(() => {
    if (isNewer && isAnswered) setShown(latest);
  }, [isNewer, isAnswered, latest]);
  return {
    shown,
    isStale: isNewer && !isAnswered,
    isSent: isAnswered,
    showLatest: () => setShown(latest),
    markSent: () => setSent(shown.digest),
  };
}
