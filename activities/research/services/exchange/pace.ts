import { setTimeout as sleep } from 'node:timers/promises';

/** Lets callers through one by one, so many a second at most. Rejects with the signal's reason when it ends first. */
export function createPace(perSecond: number): (signal: AbortSignal) => Promise<void> {
  const gap = 1_000 / perSecond;
  let free = 0;
  return async signal => {
    const now = performance.now();
    const turn = Math.max(now, free);
    free = turn + gap;
    if (turn > now) await sleep(turn - now, undefined, { signal });
    signal.throwIfAborted();
  };
}
