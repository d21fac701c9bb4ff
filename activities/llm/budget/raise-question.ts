import type { BudgetQuestion } from '#shared/contracts/decision';
import { type AccountBalance, microUsdPerUsd } from '#shared/contracts/money';

/** The account with less left is the one that stands in the way; for equals it is the run's own, which people can raise. */
export function raiseQuestion([run, month]: readonly AccountBalance[]): BudgetQuestion {
  const isMonth = leftOf(month) < leftOf(run);
  const tight = isMonth ? month : run;
  const limit = tight?.limitMicroUsd ?? 0;
  const used = (tight?.spentMicroUsd ?? 0) + (tight?.reservedMicroUsd ?? 0);
  return {
    of: isMonth ? 'month' : 'run',
    limitUsd: limit / microUsdPerUsd,
    spentUsd: used / microUsdPerUsd,
    suggestedUsd: roundedUp(2 * Math.max(limit, used)),
  };
}

function leftOf(account: AccountBalance | undefined): number {
  if (!account || account.limitMicroUsd === null) return Number.POSITIVE_INFINITY;
  return account.limitMicroUsd - account.spentMicroUsd - account.reservedMicroUsd;
}

/** Twice as much, to the next ten cents: a number that people would type. */
function roundedUp(microUsd: number): number {
  return Math.max(1, Math.ceil((microUsd * 10) / microUsdPerUsd)) / 10;
}
