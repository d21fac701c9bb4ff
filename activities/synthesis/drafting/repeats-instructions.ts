import type { ProposedClaim } from '#activities/synthesis/proposal';

/** So many words in the order of the instructions are no chance. */
const run = 8;

/**
 * Whether a proposal gives away what the engine was told to do: even as a dropped claim it would be printed. `instructions`
 * as they were sent.
 */
export function repeatsInstructions(claim: ProposedClaim, instructions: string): boolean {
  const told = new Set(runsOf(instructions));
  return textsIn(claim).some(text => runsOf(text).some(words => told.has(words)));
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, Math.max(0, words.length - run + 1)).map((_, at) => words.slice(at, at + run).join(' '));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
