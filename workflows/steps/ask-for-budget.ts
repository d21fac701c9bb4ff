import type { BudgetQuestion, DecisionInput } from '#shared/contracts/decision';
import type { RaiseRef, StoryLine } from '#shared/contracts/stages';
import { budget } from '#workflows/proxies';
import { approvalGate } from '#workflows/steps/approval-gate';
import { codeOf } from '#workflows/steps/failure-facts';
import type { RunDesk } from '#workflows/steps/run-desk';

/**
 * Asks a person to raise the budget and waits; whatever they say, the work can go on after it. All work that has run out of
 * money waits for one answer; work that began before an answer and failed after it only tries again.
 */
export async function askForBudget(desk: RunDesk, answersBefore: number): Promise<void> {
  if (desk.budgetAnswers > answersBefore) return;
  desk.asking ??= ask(desk).finally(() => {
    desk.asking = null;
  });
  await desk.asking;
}

async function ask(desk: RunDesk): Promise<void> {
  const { state, body } = desk;
  const raise = await budget.quoteRaise({ run: desk.run });
  desk.body = raise.details;
  desk.costUsd = raise.budget.of === 'run' ? raise.budget.spentUsd : desk.costUsd;
  const verdict = await approvalGate(desk, {
    state: 'awaiting-budget',
    kind: 'budget',
    digest: raise.digest,
    revision: raise.revision,
    budget: raise.budget,
  });
  const told = verdict?.decision === 'approve' ? await raised(desk, raise, verdict) : await declined(desk, raise);
  desk.body = body;
  desk.budgetAnswers += 1;
  await desk.moveTo(state, {}, [told]);
}

async function raised(desk: RunDesk, { revision, budget: asked }: RaiseRef, verdict: DecisionInput) {
  if (asked.of === 'month') return line('budget-looked-again', revision, asked);
  const budgetUsd = verdict.budgetUsd ?? 0;
  try {
    await budget.raiseBudget({ run: desk.run, budgetUsd });
    return line('budget-raised', revision, { ...asked, budgetUsd });
  } catch (error) {
    /** Calls that were under way have cost more meanwhile: the work goes on and asks anew, with the new figures. */
    if (codeOf(error) !== 'budget.impossible') throw error;
    return line('budget-raise-too-small', revision, { ...asked, budgetUsd });
  }
}

async function declined(desk: RunDesk, { revision, budget: asked }: RaiseRef): Promise<StoryLine> {
  await budget.declineRaise({ run: desk.run });
  return line('budget-declined', revision, asked);
}

function line(type: string, revision: number, data: BudgetQuestion & { budgetUsd?: number }): StoryLine {
  return { key: `${type}:${revision}`, type, data: { revision, ...data } };
}
