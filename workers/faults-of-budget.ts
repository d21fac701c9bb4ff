import type { DeploymentFacts } from '#shared/contracts/model-deployment';
import type { BudgetLimits } from '#shared/contracts/money';
import type { Fault } from '#shared/errors/assay-error';
import { enoughUsd, leastBudget } from '#shared/policies/least-budget';

/** Limits under which no run could begin: better told before anything starts than by the first run. */
export function faultsOfBudget(
  { runMicroUsd, tenantMonthMicroUsd }: BudgetLimits,
  models: readonly Pick<DeploymentFacts, 'planningCallMicroUsd'>[],
): Fault[] {
  const least = leastBudget(models);
  const limits = { ASSAY_BUDGET_RUN_USD: runMicroUsd, ASSAY_BUDGET_MONTH_USD: tenantMonthMicroUsd };
  if (least === null) return [];
  const message = `expected at least ${enoughUsd(least)}, which one planning call of the cheapest model may cost`;
  return Object.entries(limits).flatMap(([path, limit]) =>
    limit !== null && limit < least ? [{ path, message }] : [],
  );
}
