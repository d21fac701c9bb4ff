import { setTimeout as sleep } from 'node:timers/promises';
import { AssayError } from '#shared/errors/assay-error';

const firstPauseMs = 250;
const longestPauseMs = 4_000;

export interface Patience {
  /** How long to go on trying while the API, its storage or Temporal is away. */
  readonly totalMs: number;
  readonly signal: AbortSignal;
  /** Told once, when the waiting begins. */
  readonly onWaiting?: (reason: string) => void;
}

/** Tries again while the other side is away; any other error passes at once. */
export async function withPatience<T>(attempt: () => Promise<T>, patience: Patience): Promise<T> {
  const giveUpAt = performance.now() + patience.totalMs;
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (thrown) {
      const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** tries);
      if (!isAway(thrown) || patience.signal.aborted || performance.now() + pause > giveUpAt) throw thrown;
      if (tries === 0) patience.onWaiting?.(thrown.message);
      await sleep(pause, undefined, { signal: patience.signal });
    }
  }
}

function isAway(thrown: unknown): thrown is AssayError {
  return thrown instanceof AssayError && thrown.status === 503;
}
