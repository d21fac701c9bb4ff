import { z } from 'zod';
import { AssayError } from '#shared/errors/assay-error';
import type { Finish, ModelAnswer } from '../model-port.js';
import { OpenAiUsage, tokenUsage } from './openai-usage.js';
import { readForm } from './read-form.js';

const Words = z.object({ content: z.string().nullish(), refusal: z.string().nullish() });

const Chunk = z.object({
  model: z.string().nullish(),
  choices: z.array(z.object({ delta: Words.nullish(), finish_reason: z.string().nullish() })).nullish(),
  usage: OpenAiUsage.nullish(),
});

const Completion = z.object({
  model: z.string().nullish(),
  choices: z.array(z.object({ message: Words, finish_reason: z.string() })).min(1),
  usage: OpenAiUsage,
});

/** What an answer is put together from. */
interface Parts {
  text: string;
  refusal: string;
  finishReason: string | null;
  usage: OpenAiUsage | null;
  model: string | null;
}

/** What is known of the call besides its answer. */
interface Origin {
  readonly requestId: string | null;
  readonly model: string;
  /** Characters sent: what an estimate starts from when the server tells no usage. */
  readonly promptLength: number;
}

/** Puts a stream of chunks together. Errors: `model.broken-answer` for chunks of another form. */
export function createOpenAiAssembly() {
  const parts: Parts = { text: '', refusal: '', finishReason: null, usage: null, model: null };
  return {
    add(chunk: unknown): void {
      const { model, choices, usage } = readForm(Chunk, chunk);
      const [choice] = choices ?? [];
      parts.text += choice?.delta?.content ?? '';
      parts.refusal += choice?.delta?.refusal ?? '';
      parts.finishReason = choice?.finish_reason ?? parts.finishReason;
      parts.usage = usage ?? parts.usage;
      parts.model = model ?? parts.model;
    },
    answer: (from: Origin) => answerOf(parts, from),
  };
}

/** A completion that came as one object, as in batches. */
export function openAiAnswer(body: unknown, from: Origin): ModelAnswer {
  const { model, choices, usage } = readForm(Completion, body);
  const [choice] = choices;
  const { content, refusal } = choice?.message ?? {};
  return answerOf(
    {
      text: content ?? '',
      refusal: refusal ?? '',
      finishReason: choice?.finish_reason ?? null,
      usage,
      model: model ?? null,
    },
    from,
  );
}

function answerOf(parts: Parts, from: Origin): ModelAnswer {
  if (parts.finishReason === null) throw new AssayError('model.broken-answer', 'it ended without a stop reason');
  return {
    text: parts.text,
    finish: finishOf(parts, parts.finishReason),
    ...(parts.usage ? { usage: tokenUsage(parts.usage) } : estimate(parts, from)),
    model: parts.model || from.model,
    requestId: from.requestId,
  };
}

/** Some local servers tell no usage. A failure would have the call paid again and again, so it is estimated, and said. */
function estimate({ text }: Parts, { promptLength }: Origin): Pick<ModelAnswer, 'usage' | 'isUsageEstimated'> {
  const tokens = (length: number) => Math.ceil(length / 3);
  const usage = {
    inputTokens: tokens(promptLength),
    cachedInputTokens: 0,
    cacheWriteTokens: 0,
    outputTokens: tokens(text.length),
  };
  return { usage, isUsageEstimated: true };
}

/** What OpenAI says first; then words of servers that speak its protocol with an accent. */
const finishes = new Map<string, Finish>([
  ['stop', 'complete'],
  ['tool_calls', 'complete'],
  ['function_call', 'complete'],
  ['length', 'truncated'],
  ['content_filter', 'filtered'],
  ['eos', 'complete'],
  ['stop_sequence', 'complete'],
  ['max_tokens', 'truncated'],
  ['model_length', 'truncated'],
  ['safety', 'filtered'],
  ['recitation', 'filtered'],
  ['prohibited_content', 'filtered'],
  ['blocklist', 'filtered'],
]);

function finishOf({ text, refusal }: Parts, reason: string): Finish {
  if (reason === 'insufficient_system_resource') throw new AssayError('model.overloaded', 'stopped by the provider');
  // Some add why: `content_filter: RECITATION`.
  const finish = finishes.get(reason.toLowerCase().replace(/:.*/s, ''));
  if (!finish) throw new AssayError('model.broken-answer', 'it ended with an unknown stop reason');
  if (finish !== 'complete') return finish;
  if (refusal) return 'refused';
  return text.trim() ? 'complete' : 'empty';
}
