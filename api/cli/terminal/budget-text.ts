import type { BudgetQuestion } from '#shared/contracts/decision';

/** The question for more money in plain words. */
export function budgetText({ of, limitUsd, spentUsd, suggestedUsd }: BudgetQuestion): string {
  const used = `$${spentUsd.toFixed(4)} of $${limitUsd.toFixed(2)} are spent or promised to calls under way`;
  if (of === 'month') {
    return `what models may cost this month is used up: ${used}. A raise of the run is of no help; approve to look again, reject to go on without models`;
  }
  return `what models may cost for this run is used up: ${used}. Raise it, to $${suggestedUsd.toFixed(2)} say, or go on without models; the document then says that it is partial`;
}
