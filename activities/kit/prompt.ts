import type { z } from 'zod';
import type { RunRef } from '#shared/contracts/stages';

export interface PromptMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/**
 * One piece of thinking that an engine can be asked for. A language model reads `messages`; without one, `extractive`
 * answers from the input alone and may state nothing that the input does not state. Both must satisfy `output`.
 */
export interface Prompt<Input, Output> {
  /** kebab-case, equal to the file's name without `.prompt`. */
  readonly name: string;
  /** Raised whenever messages, schema or the extractive way change: it is part of the journal's key. */
  readonly version: number;
  readonly output: z.ZodType<Output>;
  /** Inputs that every engine must be able to answer; the conformance suite tries them. */
  readonly fixtures: readonly Input[];
  messages(input: Input): readonly PromptMessage[];
  /** Pure and deterministic. */
  extractive(input: Input): Output;
}

/** A prompt whose input nobody knows: of use to registries only. */
export type AnyPrompt = Prompt<unknown, unknown>;

export function definePrompt<Input, Output>(prompt: Prompt<Input, Output>): Prompt<Input, Output> {
  return prompt;
}

/** The one seam all model work goes through; each answer is journaled and an equal question is answered from the journal. */
export interface PromptDesk {
  answer<Input, Output>(prompt: Prompt<Input, Output>, input: Input, run: RunRef): Promise<Output>;
  /** The engine that answers, for the face of the document. */
  readonly engine: { readonly name: string; readonly version: string; readonly statement: string };
}
