import { useEffect, useState } from 'react';
import type { ResearchQuestion } from '#shared/contracts/plan';
import type { PlanShown } from '../ask/use-plan';
import { planChanges } from './plan-changes';

export interface PlanDraft {
  /** The plan the edits began from, with the digest a decision is bound to. */
  readonly base: PlanShown;
  readonly questions: readonly ResearchQuestion[];
  readonly edits: readonly string[];
  /** What has changed in the plan meanwhile; empty when nothing has or nothing is edited here. */
  readonly changedMeanwhile: readonly string[];
  readonly isStale: boolean;
  change(questions: readonly ResearchQuestion[]): void;
  /** Takes the latest plan and drops the edits. */
  reload(): void;
  /** The edits are on their way: the next plan replaces them. */
  markSent(): void;
}

/** Edits of a plan. Without edits a newer plan is taken at once; with edits it waits until the person has seen it. */
export function usePlanDraft(latest: PlanShown): PlanDraft {
  const [base, setBase] = useState(latest);
  const [questions, setQuestions] = useState<readonly ResearchQuestion[]>(latest.plan.questions);
  const edits = planChanges(base.plan.questions, questions);
  const isNewer = latest.digest !== base.digest;
  const isUntouched = edits.length === 0;
  const take = (shown: PlanShown) => {
    setBase(shown);
    setQuestions(shown.plan.questions);
  };
  useEffect(() => {
    if (!isNewer || !isUntouched) return;
    setBase(latest);
    setQuestions(latest.plan.questions);
  }, [isNewer, isUntouched, latest]);
  return {
    base,
    questions,
    edits,
    isStale: isNewer && !isUntouched,
    changedMeanwhile: isNewer && !isUntouched ? planChanges(base.plan.questions, latest.plan.questions) : [],
    change: setQuestions,
    reload: () => take(latest),
    markSent: () => setBase({ ...base, plan: { ...base.plan, questions: [...questions] } }),
  };
}
