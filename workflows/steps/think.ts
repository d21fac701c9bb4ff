import { askForBudget } from '#workflows/steps/ask-for-budget';
import { awaitBatch } from '#workflows/steps/await-batch';
import { codeOf } from '#workflows/steps/failure-facts';
import type { RunDesk } from '#workflows/steps/run-desk';

/**
 * Work that asks models. What a person must allow, or a batch must bring, is waited for; then the work is asked again,
 * and what was answered before comes from the journal.
 */
export async function think<T>(desk: RunDesk, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const answersBefore = desk.budgetAnswers;
    try {
      return await work();
    } catch (error) {
      await clearTheWay(desk, error, answersBefore);
    }
  }
}

async function clearTheWay(desk: RunDesk, error: unknown, answersBefore: number): Promise<void> {
  const code = codeOf(error);
  if (code === 'budget.exhausted') await askForBudget(desk, answersBefore);
  else if (code === 'model.queued') await awaitBatch(desk, error);
  else throw error;
}
