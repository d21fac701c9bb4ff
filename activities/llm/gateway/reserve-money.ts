import { setTimeout as sleep } from 'node:timers/promises';
import type { MoneyBook, NewAttempt } from '#infra/storage/money-book';
import { AssayError } from '#shared/errors/assay-error';
import { fits } from '#shared/policies/budget-ladder';

/** Longer than nearly every answer takes; then a person is asked after all. */
const longestWait = 60_000;
const firstLook = 50;
const slowestLook = 1_000;

/**
 * Reserves for a call, or waits while only what is promised to others stands in its way: most of that comes back when
 * they are answered, and nobody should be asked for money that is there. Errors: `budget.exhausted`.
 */
export async function reserveMoney(money: MoneyBook, attempt: NewAttempt, signal: AbortSignal): Promise<string> {
  const deadline = Date.now() + longestWait;
  for (let lookMs = firstLook; ; lookMs = Math.min(lookMs * 2, slowestLook)) {
    try {
      return await money.open(attempt);
    } catch (error) {
      const isTold = error instanceof AssayError && error.code === 'budget.exhausted';
      if (!isTold || Date.now() > deadline || !(await wouldFitAlone(money, attempt))) throw error;
    }
    await sleep(lookMs, undefined, { signal });
  }
}

/** Only what is promised to others stands in its way. */
export async function wouldFitAlone(money: Pick<MoneyBook, 'balances'>, attempt: NewAttempt): Promise<boolean> {
  const balances = await money.balances(attempt);
  const settled = balances.map(balance => ({ ...balance, reservedMicroUsd: 0 }));
  return fits(settled, attempt.reserveMicroUsd);
}
