import { contentHash } from '#activities/kit/content-hash';
import { decisionDigest } from '#activities/kit/decision-digest';
import { raiseDetails } from '#activities/llm/budget/raise-details';
import { raiseQuestion } from '#activities/llm/budget/raise-question';
import type { MoneyBook } from '#infra/storage/money-book';
import type { RunBudgets } from '#infra/storage/run-budgets';
import { microUsdPerUsd } from '#shared/contracts/money';
import type { BudgetStageActivities } from '#shared/contracts/stages';
import { AssayError } from '#shared/errors/assay-error';

export interface BudgetDependencies {
  readonly money: Pick<MoneyBook, 'balances'>;
  readonly budgets: RunBudgets;
}

/** Asking people for more money for the models of a run, and doing as they say. Errors: `budget.impossible`. */
export function createBudgetActivities({ money, budgets }: BudgetDependencies): BudgetStageActivities {
  return {
    async quoteRaise({ run }) {
      const revision = await budgets.noteAsked(run.runId);
      const balances = await money.balances(run);
      const budget = raiseQuestion(balances);
      const shown = contentHash({ balances, budget });
      return {
        revision,
        digest: decisionDigest({ runId: run.runId, kind: 'budget', revision, contentHash: shown }),
        details: raiseDetails(budget, balances),
        budget,
      };
    },
    async raiseBudget({ run, budgetUsd }) {
      if (await budgets.raise(run.runId, Math.round(budgetUsd * microUsdPerUsd))) return;
      throw new AssayError('budget.impossible', `USD ${budgetUsd} is not above what is spent already`);
    },
    declineRaise: ({ run }) => budgets.decline(run.runId),
  };
}
