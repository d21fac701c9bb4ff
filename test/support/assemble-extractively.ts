import type { Answers } from '#activities/synthesis/assembly/ask-answers';
import { assemble } from '#activities/synthesis/assembly/assemble';
import { type AssemblyGround, groundOf } from '#activities/synthesis/assembly-ground';
import type { AssemblyInput } from '#activities/synthesis/assembly-input';
import { gapInput } from '#activities/synthesis/gap-input';
import arrangeSections from '#activities/synthesis/prompts/arrange-sections.prompt';
import deriveRequirements from '#activities/synthesis/prompts/derive-requirements.prompt';
import findGaps from '#activities/synthesis/prompts/find-gaps.prompt';
import summarise from '#activities/synthesis/prompts/summarise.prompt';

export function extractiveAnswers(input: AssemblyInput, ground: AssemblyGround): Answers {
  return {
    arrangement: arrangeSections.extractive(ground),
    summary: summarise.extractive(ground),
    requirements: deriveRequirements.extractive(ground),
    gaps: findGaps.extractive(gapInput(input, ground)),
  };
}

/** The document's parts as they are without any model; of the answers some may be another engine's. */
export function assembleExtractively(input: AssemblyInput, others: Partial<Answers> = {}) {
  const ground = groundOf(input);
  return assemble(input, ground, { ...extractiveAnswers(input, ground), ...others });
}
