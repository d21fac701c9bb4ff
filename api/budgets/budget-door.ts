import type { Config } from '#infra/config/config';
import type { ModelReports } from '#infra/storage/model-reports';
import type { MoneyBook } from '#infra/storage/money-book';
import type { RunBudgets } from '#infra/storage/run-budgets';
import { type AccountBalance, microUsdPerUsd } from '#shared/contracts/money';
import { AssayError } from '#shared/errors/assay-error';
import { enoughUsd, leastBudget } from '#shared/policies/least-budget';

/** What is said about the money of a run before it starts. Amounts in US dollars; undefined: the configured limit. */
export interface BudgetDoor {
  /** Errors: `budget.impossible` when no run could begin under it, `budget.exhausted` when the month's is used up. */
  check(tenant: string, budgetUsd: number | undefined): Promise<void>;
  /** Gives the run its limit; one that it has already stands. */
  begin(runId: string, budgetUsd: number): Promise<void>;
}

export interface BudgetDoorDependencies {
  readonly models: Pick<ModelReports, 'listModels'>;
  readonly money: Pick<MoneyBook, 'balances'>;
  readonly budgets: Pick<RunBudgets, 'begin'>;
  readonly settings: Pick<Config['models'], 'budget' | 'whenExhausted'>;
}

export function createBudgetDoor({ models, money, budgets, settings }: BudgetDoorDependencies): BudgetDoor {
  const microUsd = (usd: number) => Math.round(usd * microUsdPerUsd);
  return {
    async check(tenant, budgetUsd) {
      if (budgetUsd === 0) return;
      const least = leastBudget(await models.listModels());
      if (least === null) return;
      const limit = budgetUsd === undefined ? settings.budget.runMicroUsd : microUsd(budgetUsd);
      if (limit !== null && limit < least) throw impossible(least);
      if (settings.whenExhausted === 'extractive') return;
      const [, month] = await money.balances({ runId: '', tenant });
      if (month && leftOf(month) < least) throw usedUp(month);
    },
    begin: (runId, budgetUsd) => budgets.begin(runId, microUsd(budgetUsd)),
  };
}

function leftOf({ limitMicroUsd, spentMicroUsd }: AccountBalance): number {
  return limitMicroUsd === null ? Number.POSITIVE_INFINITY : limitMicroUsd - spentMicroUsd;
}

function impossible(least: number): AssayError {
  const message = `is at least ${enoughUsd(least)}, which one planning call of the cheapest model may cost; 0 runs without models`;
  return new AssayError('budget.impossible', `at least USD ${enoughUsd(least)} is needed`, {
    faults: [{ path: 'budgetUsd', message }],
  });
}

function usedUp({ limitMicroUsd, spentMicroUsd }: AccountBalance): AssayError {
  const [spent, limit] = [spentMicroUsd, limitMicroUsd ?? 0].map(amount => (amount / microUsdPerUsd).toFixed(2));
  const told = `USD ${spent} of the ${limit} of this month are spent; "budgetUsd": 0 runs without models`;
  return new AssayError('budget.exhausted', told);
}
