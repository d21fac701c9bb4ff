import { decisionDigest } from '#activities/kit/decision-digest';
import { planDetails } from '#activities/planning/plan-details';
import { type ArtifactStore, putJson } from '#infra/storage/artifact-store';
import type { ResearchPlan } from '#shared/contracts/plan';
import type { PlanRef, RunRef } from '#shared/contracts/stages';
import type { CataloguedTool } from '#shared/contracts/tool-catalogue';

export interface NewPlan {
  readonly plan: ResearchPlan;
  readonly revision: number;
  readonly notes?: readonly string[];
  readonly tools?: readonly CataloguedTool[];
}

/** Stores a plan and says about it what the workflow holds and a person sees. */
export async function planRef(
  artifacts: ArtifactStore,
  run: RunRef,
  { plan, revision, notes = [], tools = [] }: NewPlan,
): Promise<PlanRef> {
  const planHash = await putJson(artifacts, plan);
  return {
    planHash,
    digest: decisionDigest({ runId: run.runId, kind: 'plan', revision, contentHash: planHash }),
    revision,
    questions: plan.questions.map(({ id, sectionId, critical }) => ({ id, sectionId, critical })),
    ...(asksOutside(plan, tools) && { asksOutside: true }),
    details: planDetails(plan, { revision, notes }),
    estimate: withoutBasis(plan.estimate),
  };
}

function asksOutside({ questions }: ResearchPlan, tools: readonly CataloguedTool[]): boolean {
  const outside = new Set(tools.filter(({ isOutside }) => isOutside).map(({ name }) => name));
  return questions.some(question => question.tools.some(name => outside.has(name)));
}

/** How the cost was estimated stands in the plan and in its details: history need not hold it a third time. */
function withoutBasis({ toolCalls, promptCalls, costUsd, warning }: ResearchPlan['estimate']): PlanRef['estimate'] {
  return { toolCalls, promptCalls, costUsd, ...(warning !== undefined && { warning }) };
}
