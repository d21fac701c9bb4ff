import type { BatchPatience } from '#shared/contracts/batch-stages';

/** How batches are waited for; times in milliseconds. */
export interface BatchTimes {
  /** Questions of one run come within seconds of each other. */
  readonly collectMs: number;
  readonly firstPollMs: number;
  readonly slowestPollMs: number;
  /** Providers promise a day. */
  readonly cancelAfterMs: number;
  readonly giveUpAfterMs: number;
  /** Events after which the workflow starts afresh; what is open is in the database, so it loses nothing by it. */
  readonly longestHistory: number;
}

const minute = 60_000;
const hour = 60 * minute;

export const batchTimes: BatchTimes = {
  collectMs: minute,
  firstPollMs: minute,
  slowestPollMs: 15 * minute,
  cancelAfterMs: 25 * hour,
  giveUpAfterMs: 26 * hour,
  longestHistory: 2_000,
};

/** Questions of one batch; more of them go into the next one. Providers take a hundred times as many, a worker's memory does not. */
export const mostInBatch = 500;

export function nextPollMs(lastMs: number, { slowestPollMs }: BatchTimes): number {
  return Math.min(lastMs * 2, slowestPollMs);
}

export function patienceAt(ageMs: number, { cancelAfterMs, giveUpAfterMs }: BatchTimes): BatchPatience {
  if (ageMs >= giveUpAfterMs) return 'give-up';
  return ageMs >= cancelAfterMs ? 'cancel' : 'wait';
}
