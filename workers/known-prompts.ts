import type { AnyPrompt } from '#activities/kit/prompt';
import { prompts as planningPrompts } from '#activities/planning/prompts/registry';
import { prompts as synthesisPrompts } from '#activities/synthesis/prompts/registry';
import { prompts as verificationPrompts } from '#activities/verification/prompts/registry';
import type { KnownPrompt } from '#shared/contracts/known-prompt';
import { replayStages } from '#shared/policies/replay-stages';

/** The prompts whose words may be others, in the order in which a run asks them. */
export function knownPrompts(): KnownPrompt[] {
  const all = [...planningPrompts, ...synthesisPrompts, ...verificationPrompts].flatMap(known);
  return all.sort((one, other) => replayStages.indexOf(one.stage) - replayStages.indexOf(other.stage));
}

function known({ name, version, instructions }: Pick<AnyPrompt, 'name' | 'version' | 'instructions'>): KnownPrompt[] {
  return instructions ? [{ name, version, stage: instructions.stage, instructions: instructions.text }] : [];
}
