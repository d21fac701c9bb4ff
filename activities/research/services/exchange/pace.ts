import { setTimeout as sleep } from 'node:timers/promises';
import type { ToolContext } from '#activities/research/tools/define-research-tool';

type Caller = Pick<ToolContext, 'fetch' | 'signal'>;

/**
 * Lets callers through one by one, so many a second at most over each way to fetch, which is one a process. Rejects with
 * the signal's reason when it ends first.
 */
export function createPace(perSecond: number): (caller: Caller) => Promise<void> {
  const gap = 1_000 / perSecond;
  const free = new WeakMap<Caller['fetch'], number>();
  return async ({ fetch, signal }) => {
    const now = performance.now();
    const turn = Math.max(now, free.get(fetch) ?? 0);
    free.set(fetch, turn + gap);
    if (turn > now) await sleep(turn - now, undefined, { signal });
    signal.throwIfAborted();
  };
}
