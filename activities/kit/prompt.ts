import type { z } from 'zod';
import type { RunRef } from '#shared/contracts/stages';
import type { ReplayStage } from '#shared/policies/replay-stages';

export interface PromptMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
  /** So many characters at its beginning are the same in every question of a run: providers may keep what ends there. */
  readonly stable?: number;
}

/**
 * Text of an input that may be worded otherwise without changing what is asked. For prompts only whose answers neither
 * quote it nor point into it. `write` puts a text in the place of what `read` gives, and leaves all else as it is: the
 * messages rendered with the text taken out must be the same for two inputs to be alike.
 */
export interface Rewordable<Input> {
  read(input: Input): string;
  write(input: Input, wording: string): Input;
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
  /** What a model may say, where the extractive way may say more. Default: the output of the prompt. */
  readonly output?: z.ZodType<Output>;
  /** In place of the extractive answer when models were asked and gave none that is of use, money apart. */
  unanswered?(input: Input): Output;
  /** The same task over less material, for when money runs out. */
  withFewerSources?(input: Input): Input;
  /** An equal answer is wanted whatever the words; without it, inputs that differ are different questions. */
  readonly rewordable?: Rewordable<Input>;
}

export interface Engine {
  readonly name: string;
  readonly version: string;
  readonly statement: string;
  /** Money ran out before models had written all they were to write. */
  readonly isPartial?: boolean;
}

/** A call that is yet to be made, as far as its cost depends on it. */
export interface ExpectedCall {
  /** Name of the prompt. */
  readonly task: string;
  readonly section: string | null;
  readonly vertical: string | null;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface CallQuote {
  /** US dollars. */
  readonly costUsd: number;
  /** `provider/model` of those that would be asked. */
  readonly models: readonly string[];
  /** What the run may cost; null: no limit. */
  readonly limitUsd: number | null;
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
  /** Its system message, and the stage in which it is asked: a run may put other words in its place. Without it, none may. */
  readonly instructions?: { readonly text: string; readonly stage: ReplayStage };
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
  /** The engine for one run, where a run may choose. */
  engineFor?(run: RunRef): Engine;
  /** Whether a model may be asked for a run; absent: none is. */
  asksModels?(run: RunRef): boolean;
  /** What calls would cost; null, or absent, where no model is asked. */
  quote?(calls: readonly ExpectedCall[], run: RunRef): Promise<CallQuote | null>;
}
