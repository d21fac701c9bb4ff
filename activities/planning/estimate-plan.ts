import type { CallQuote, PromptDesk } from '#activities/kit/prompt';
import { expectedCalls, usualTokens } from '#activities/planning/expected-calls';
import type { ResearchPlan } from '#shared/contracts/plan';
import type { RunRef } from '#shared/contracts/stages';

/** What a plan will take: a call for each question and tool, a prompt for each section, and those around them. */
export async function estimatePlan(
  plan: Pick<ResearchPlan, 'questions' | 'vertical'>,
  { desk, run }: { desk: PromptDesk; run: RunRef },
): Promise<ResearchPlan['estimate']> {
  const calls = expectedCalls(plan);
  const quote = (await desk.quote?.(calls, run)) ?? null;
  return {
    toolCalls: plan.questions.reduce((sum, question) => sum + question.tools.length, 0),
    promptCalls: calls.length,
    costUsd: quote?.costUsd ?? 0,
    ...(quote && { basis: basisOf(quote, run) }),
    ...(quote && isAbove(quote) && { warning: warningOf(quote) }),
  };
}

function basisOf({ models }: CallQuote, { pace }: RunRef): string {
  const { base, aQuestion, answer } = usualTokens.section;
  const prices = pace === 'batch' ? 'batch prices, where there are any,' : 'full prices';
  return `Estimated at the ${prices} of ${models.join(', ').slice(0, 200)}: ${base} tokens a section and ${aQuestion} a question in, ${answer} a section out, as measured over the samples. Repairs and second opinions come on top; what was answered before costs nothing.`;
}

function isAbove({ costUsd, limitUsd }: CallQuote): boolean {
  return limitUsd !== null && costUsd > limitUsd;
}

function warningOf({ costUsd, limitUsd }: CallQuote): string {
  return `The estimate of USD ${costUsd.toFixed(2)} is above the budget of this run, USD ${(limitUsd ?? 0).toFixed(2)}: as it runs out, cheaper models and fewer sources are used, and then somebody is asked to raise it.`;
}
