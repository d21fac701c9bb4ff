import { allAnswered } from '#activities/kit/all-answered';
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

export interface Answers {
  readonly arrangement: Arrangement;
  readonly summary: SummaryChoice;
  readonly requirements: DerivedRequirements;
  readonly gaps: GapAnalysis;
}

export type Ask = <Input, Output>(prompt: Prompt<Input, Output>, input: Input) => Promise<Output>;

/** Asks for all that needs judgement at once: none of these answers waits for another. */
export async function askAnswers(ask: Ask, input: AssemblyInput, ground: AssemblyGround): Promise<Answers> {
  const [arrangement, summary, requirements, gaps] = await allAnswered([
    ask(arrangeSections, ground),
    ask(summarise, ground),
    ask(deriveRequirements, ground),
    ask(findGaps, gapInput(input, ground)),
  ] as const);
  return { arrangement, summary, requirements, gaps };
}
