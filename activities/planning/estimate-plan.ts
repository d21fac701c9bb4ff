import type { CallQuote, PromptDesk } from '#activities/kit/prompt';
import { expectedCalls, judgingCalls, usualTokens } from '#activities/planning/expected-calls';
import { estimateTools, type ToolEstimate } from '#activities/planning/tool-estimate';
import type { ResearchPlan } from '#shared/contracts/plan';
import type { RunRef } from '#shared/contracts/stages';
import type { CataloguedTool } from '#shared/contracts/tool-catalogue';

/** What a plan will take: a call for each question and tool, a prompt for each section, and those around them. */
export async function estimatePlan(
  plan: Pick<ResearchPlan, 'questions' | 'vertical' | 'links'>,
  { desk, run, tools = [] }: { desk: PromptDesk; run: RunRef; tools?: readonly CataloguedTool[] },
): Promise<ResearchPlan['estimate']> {
  const calls = expectedCalls(plan);
  const research = estimateTools(plan, tools);
  const judging = judgingCalls(plan);
  const quote = (await desk.quote?.([...calls, ...judging], run)) ?? null;
  const costUsd = (quote?.costUsd ?? 0) + research.costUsd;
  const basis = [...(quote ? [basisOf(quote, run)] : []), ...(research.costUsd > 0 ? [toolBasis(research)] : [])];
  return {
    toolCalls: research.calls,
    promptCalls: calls.length + (quote ? judging.length : 0),
    costUsd,
    ...(basis.length > 0 && { basis: basis.join(' ') }),
    ...(quote && isAbove({ ...quote, costUsd }) && { warning: warningOf({ ...quote, costUsd }) }),
  };
}

function toolBasis({ costUsd }: ToolEstimate): string {
  return `Research tools: at most USD ${costUsd.toFixed(2)}, if every question asks all of its tools.`;
}

function basisOf({ models }: CallQuote, { pace }: RunRef): string {
  const { section, judging } = usualTokens;
  const { base, aQuestion, answer } = section;
  const prices = pace === 'batch' ? 'batch prices, where there are any,' : 'full prices';
  return `Estimated at the ${prices} of ${models.join(', ').slice(0, 200)}: ${base} tokens a section and ${aQuestion} a question in, ${answer} a section out, and ${judging.aQuestion} a question in to judge the claims, as measured over the samples. Repairs and second opinions come on top; what was answered before costs nothing.`;
}

function isAbove({ costUsd, limitUsd }: CallQuote): boolean {
  return limitUsd !== null && costUsd > limitUsd;
}

function warningOf({ costUsd, limitUsd }: CallQuote): string {
  return `The estimate of USD ${costUsd.toFixed(2)} is above the budget of this run, USD ${(limitUsd ?? 0).toFixed(2)}: as it runs out, cheaper models and fewer sources are used, and then somebody is asked to raise it.`;
}
