import type { z } from 'zod';
import type { RunRef } from '#shared/contracts/stages';

export interface PromptMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** What a prompt tells about itself to those who ask language models; engines without a model take no notice. */
export interface ModelHints<Input, Output> {
  /** Default 8,000. */
  readonly maxOutputTokens?: number;
  /** Default 0. */
  readonly temperature?: number;
  /** What rules of routing may ask for. */
  about?(input: Input): { readonly section?: string; readonly vertical?: string };
  /** Deterministic: what keeps the answer of a cheap model from standing. None, and no dearer model is asked. */
  gate?(output: Output, input: Input): readonly string[];
  /** The same task over less material, for when money runs out. */
  withFewerSources?(input: Input): Input;
}

export interface Engine {
  readonly name: string;
  readonly version: string;
  readonly statement: string;
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
  readonly model?: ModelHints<Input, Output>;
}

/** A prompt whose input nobody knows: of use to registries only. */
export type AnyPrompt = Prompt<unknown, unknown>;

export function definePrompt<Input, Output>(prompt: Prompt<Input, Output>): Prompt<Input, Output> {
  return prompt;
}

/** The one seam all model work goes through; each answer is journaled and an equal question is answered from the journal. */
export interface PromptDesk {
  answer<Input, Output>(prompt: Prompt<Input, Output>, input: Input, run: RunRef): Promise<Output>;
  /** The engine that is to answer, as plans name it. */
  readonly engine: Engine;
  /** The engines that have answered for a run, for the face of the document; without it, `engine` answers everything. */
  engineOf?(runId: string): Promise<Engine>;
}
