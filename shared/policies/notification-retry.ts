const secondMs = 1_000;
const hourMs = 3_600 * secondMs;
/** What could not be told within a day is told by the console better than by a late message. */
export const giveUpAfterMs = 24 * hourMs;

const firstWaitMs = 5 * secondMs;
const growth = 3;

/**
 * Milliseconds until the next try after `attempts` tries, from 5 seconds growing to an hour; longer when the receiver asked
 * for more. Null: that would be more than a day after it happened, so it is given up. All times in milliseconds.
 */
export function notificationRetry(past: {
  readonly attempts: number;
  readonly ageMs: number;
  readonly retryAfterMs: number | null;
}): number | null {
  const usual = Math.min(hourMs, firstWaitMs * growth ** Math.max(0, past.attempts - 1));
  const wait = Math.max(usual, past.retryAfterMs ?? 0);
  return past.ageMs + wait > giveUpAfterMs ? null : wait;
}
