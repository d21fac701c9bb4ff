import type { Prompt } from '#activities/kit/prompt';
import type { Arrangement } from '#activities/synthesis/answers/arrangement';
import type { DerivedRequirements } from '#activities/synthesis/answers/derived-requirements';
import type { GapAnalysis } from '#activities/synthesis/answers/gap-analysis';
import type { SummaryChoice } from '#activities/synthesis/answers/summary-choice';
import type { AssemblyGround } from '#activities/synthesis/assembly-ground';
import type { AssemblyInput } from '#activities/synthesis/assembly-input';
import { gapInput } from '#activities/synthesis/gap-input';
import arrangeSections from '#activities/synthesis/prompts/arrange-sections.prompt';
import deriveRequirements from '#activities/synthesis/prompts/derive-requirements.prompt';
import findGaps from '#activities/synthesis/prompts/find-gaps.prompt';
import summarise from '#activities/synthesis/prompts/summarise.prompt';
import { AssayError } from '#shared/errors/assay-error';

export interface Answers {
  readonly arrangement: Arrangement;
  readonly summary: SummaryChoice;
  readonly requirements: DerivedRequirements;
  readonly gaps: GapAnalysis;
}

export type Ask = <Input, Output>(prompt: Prompt<Input, Output>, input: Input) => Promise<Output>;

/** Asks for all that needs judgement at once: none of these answers waits for another. */
export async function askAnswers(ask: Ask, input: AssemblyInput, ground: AssemblyGround): Promise<Answers> {
  const [arrangement, summary, requirements, gaps] = await Promise.allSettled([
    ask(arrangeSections, ground),
    ask(summarise, ground),
    ask(deriveRequirements, ground),
    ask(findGaps, gapInput(input, ground)),
  ]);
  throwFailure([arrangement, summary, requirements, gaps]);
  return {
    arrangement: answerOf(arrangement),
    summary: answerOf(summary),
    requirements: answerOf(requirements),
    gaps: answerOf(gaps),
  };
}

/**
 * All have ended before one failure is told: nobody asks on after it, and the answered ones are in the journal. What
 * waits for a batch is told last, since the others must be solved first.
 */
function throwFailure(settled: readonly PromiseSettledResult<unknown>[]): void {
  const reasons: unknown[] = settled.filter(each => each.status === 'rejected').map(({ reason }) => reason);
  const isQueued = (reason: unknown) => reason instanceof AssayError && reason.code === 'model.queued';
  if (reasons.length > 0) throw reasons.find(reason => !isQueued(reason)) ?? reasons[0];
}

function answerOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'fulfilled') return settled.value;
  throw settled.reason;
}
