import { useEffect, useState } from 'react';
import type { ResearchQuestion } from '#shared/contracts/plan';
import type { PlanShown } from '../ask/use-plan';
import { type PlanParts, planChanges } from './plan-changes';

export interface PlanDraft {
  /** The plan the edits began from, with the digest a decision is bound to. */
  readonly base: PlanShown;
  readonly questions: readonly ResearchQuestion[];
  /** Pages to read. */
  readonly links: readonly string[];
  readonly edits: readonly string[];
  /** What has changed in the plan meanwhile; empty when nothing has or nothing is edited here. */
  readonly changedMeanwhile: readonly string[];
  readonly isStale: boolean;
  change(questions: readonly ResearchQuestion[]): void;
  changeLinks(links: readonly string[]): void;
  /** Takes the latest plan and drops the edits. */
  reload(): void;
  /** The edits are on their way: the next plan replaces them. */
  markSent(): void;
}

/** Edits of a plan. Without edits a newer plan is taken at once; with edits it waits until the person has seen it. */
export function usePlanDraft(latest: PlanShown): PlanDraft {
  const [base, setBase] = useState(latest);
  const [edited, setEdited] = useState<PlanParts>(latest.plan);
  const edits = planChanges(base.plan, edited);
  const isNewer = latest.digest !== base.digest;
  const isUntouched = edits.length === 0;
  const take = (shown: PlanShown) => {
    setBase(shown);
    setEdited(shown.plan);
  };
  useEffect(() => {
    if (!isNewer || !isUntouched) return;
    setBase(latest);
    setEdited(latest.plan);
  }, [isNewer, isUntouched, latest]);
  return {
    base,
    questions: edited.questions,
    links: edited.links ?? [],
    edits,
    isStale: isNewer && !isUntouched,
    changedMeanwhile: isNewer && !isUntouched ? planChanges(base.plan, latest.plan) : [],
    change: questions => setEdited(({ links }) => partsOf(questions, links)),
    changeLinks: links => setEdited(({ questions }) => partsOf(questions, links)),
    reload: () => take(latest),
    markSent: () => setBase({ ...base, plan: { ...base.plan, ...edited } }),
  };
}

function partsOf(questions: readonly ResearchQuestion[], links: readonly string[] = []): PlanParts {
  return { questions: [...questions], links: [...links] };
}
