import { useQuery } from '@tanstack/react-query';
import type { ResearchPlan } from '#shared/contracts/plan';
import type { RunView } from '#shared/contracts/run';
import { askJson } from './ask';
import { runPath } from './use-run';

export interface PlanShown {
  readonly plan: ResearchPlan;
  /** Of the decision this plan is asked with; null when none is. */
  readonly digest: string | null;
}

/** A plan with the digest it is approved by. */
export function usePlan(runId: string, isThere: boolean) {
  return useQuery({
    queryKey: ['run', runId, 'plan'],
    queryFn: () => readPlan(runId),
    enabled: isThere,
  });
}

const tries = 3;

/** Asked before and after: a plan that changed in between is not shown under another one's digest. */
async function readPlan(runId: string): Promise<PlanShown> {
  let before = await digestNow(runId);
  for (let count = 0; ; count += 1) {
    const plan = await askJson<ResearchPlan>(`${runPath(runId)}/plan`);
    const after = await digestNow(runId);
    if (before === after || count === tries) return { plan, digest: before === after ? after : null };
    before = after;
  }
}

async function digestNow(runId: string): Promise<string | null> {
  const { decision } = await askJson<RunView>(runPath(runId));
  return decision?.kind === 'plan' ? decision.digest : null;
}
