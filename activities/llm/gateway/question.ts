import { z } from 'zod';
import { contentHash } from '#activities/kit/content-hash';
import type { Prompt, PromptMessage } from '#activities/kit/prompt';
import { type ReadAnswer, readAnswer } from '#activities/llm/gateway/read-answer';
import type { RunRef } from '#shared/contracts/stages';
import type { RoutedTask } from '#shared/policies/routing';

/** A prompt rendered for one input: all that models are asked and all that judges their answers. */
export interface Question {
  readonly prompt: string;
  readonly promptVersion: number;
  /** Artifact of the words that stand in the place of the prompt's own; null: its own. */
  readonly words: string | null;
  readonly run: RunRef;
  readonly task: RoutedTask;
  readonly messages: readonly PromptMessage[];
  readonly schema: Readonly<Record<string, unknown>>;
  readonly schemaHash: string;
  readonly maxOutputTokens: number;
  readonly temperature: number;
  /** Tenant, prompt, version, messages, schema and parameters; without the models. */
  readonly key: string;
  /** The words that may be others, and a hash of all else that is asked; null: not one sign may differ. */
  reworded(): { readonly wording: string; readonly rest: string } | null;
  /** Schema and form only; the gate is asked apart. */
  read(text: string): ReadAnswer;
  /** What a deterministic check finds wrong with an answer that fits the schema. */
  complaints(value: unknown): readonly string[];
}

const defaults = { maxOutputTokens: 8_000, temperature: 0 };

export function questionOf<Input, Output>(prompt: Prompt<Input, Output>, input: Input, run: RunRef): Question {
  const { maxOutputTokens = defaults.maxOutputTokens, temperature = defaults.temperature } = prompt.model ?? {};
  const about = prompt.model?.about?.(input) ?? {};
  const messages = prompt.messages(input);
  const output = prompt.model?.output ?? prompt.output;
  const schema = schemaOf(output);
  const schemaHash = contentHash(schema);
  return {
    prompt: prompt.name,
    promptVersion: prompt.version,
    words: run.prompts?.[prompt.name] ?? null,
    run,
    task: { task: prompt.name, tenant: run.tenant, section: about.section ?? null, vertical: about.vertical ?? null },
    messages,
    schema,
    schemaHash,
    maxOutputTokens,
    temperature,
    key: contentHash({
      tenant: run.tenant,
      prompt: prompt.name,
      promptVersion: prompt.version,
      messages: contentHash(messages),
      schema: schemaHash,
      parameters: { maxOutputTokens, temperature },
    }),
    reworded: () => reworded(prompt, input, messages),
    read: text => readAnswer(output, text),
    complaints: value => prompt.model?.gate?.(output.parse(value), input) ?? [],
  };
}

/** A text that, written back to its place, gives other messages was not read where it was written: then nothing may differ. */
function reworded<Input, Output>(
  { model, messages }: Prompt<Input, Output>,
  input: Input,
  asked: readonly PromptMessage[],
): { wording: string; rest: string } | null {
  const form = model?.rewordable;
  if (!form) return null;
  const wording = form.read(input);
  const hashWith = (text: string) => contentHash(messages(form.write(input, text)));
  return hashWith(wording) === contentHash(asked) ? { wording, rest: hashWith('') } : null;
}

/**
 * What a call is recognised by: the question and the models configured for it, whichever of them answers. A run that chose
 * its model has calls of its own, so that what others' models answered is never taken for its model's answer.
 */
export function callKeyOf({ key, run }: Question, models: readonly string[]): string {
  return contentHash({ question: key, models, ...(run.firstModel && { chosenBy: run.runId }) });
}

const schemas = new WeakMap<z.ZodType, Readonly<Record<string, unknown>>>();

/** Checks that JSON Schema cannot say are left to the reading of the answer. */
function schemaOf(type: z.ZodType): Readonly<Record<string, unknown>> {
  const known = schemas.get(type);
  if (known) return known;
  const schema = z.toJSONSchema(type, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' });
  schemas.set(type, schema);
  return schema;
}
