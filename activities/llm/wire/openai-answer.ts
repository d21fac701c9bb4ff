import { z } from 'zod';
import { AssayError } from '#shared/errors/assay-error';
import type { Finish, ModelAnswer, TokenUsage } from '../model-port.js';

const tokens = z.int().nonnegative();

const Usage = z.object({
  prompt_tokens: tokens,
  completion_tokens: tokens.optional(),
  prompt_tokens_details: z.object({ cached_tokens: tokens.nullish(), cache_write_tokens: tokens.nullish() }).nullish(),
  /** DeepSeek's name for cached input. */
  prompt_cache_hit_tokens: tokens.nullish(),
});

const Words = z.object({ content: z.string().nullish(), refusal: z.string().nullish() });

const Chunk = z.object({
  model: z.string().nullish(),
  choices: z.array(z.object({ delta: Words.nullish(), finish_reason: z.string().nullish() })).nullish(),
  usage: Usage.nullish(),
});

const Completion = z.object({
  model: z.string().nullish(),
  choices: z.array(z.object({ message: Words, finish_reason: z.string() })).min(1),
  usage: Usage,
});

/** What an answer is put together from. */
interface Parts {
  text: string;
  refusal: string;
  finishReason: string | null;
  usage: z.infer<typeof Usage> | null;
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
      const { model, choices, usage } = read(Chunk, chunk);
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
  const { model, choices, usage } = read(Completion, body);
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
    ...(parts.usage ? { usage: openAiUsage(parts.usage) } : estimate(parts, from)),
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

const finishes: Readonly<Record<string, Finish>> = {
  stop: 'complete',
  tool_calls: 'complete',
  function_call: 'complete',
  length: 'truncated',
  model_length: 'truncated',
  content_filter: 'filtered',
};

function finishOf({ text, refusal }: Parts, reason: string): Finish {
  if (reason === 'insufficient_system_resource') throw new AssayError('model.overloaded', 'stopped by the provider');
  const finish = finishes[reason];
  if (!finish) throw new AssayError('model.broken-answer', 'it ended with an unknown stop reason');
  if (finish !== 'complete') return finish;
  if (refusal) return 'refused';
  return text.trim() ? 'complete' : 'empty';
}

function openAiUsage(usage: z.infer<typeof Usage>): TokenUsage {
  const cached = usage.prompt_tokens_details?.cached_tokens ?? usage.prompt_cache_hit_tokens ?? 0;
  return {
    inputTokens: usage.prompt_tokens,
    cachedInputTokens: Math.min(cached, usage.prompt_tokens),
    cacheWriteTokens: usage.prompt_tokens_details?.cache_write_tokens ?? 0,
    outputTokens: usage.completion_tokens ?? 0,
  };
}

const Embeddings = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()).min(1) })),
  usage: Usage.nullish(),
});

/** Vectors in the order of the texts. Errors: `model.broken-answer` if one is missing or of another length. */
export function openAiVectors(body: unknown, count: number): { vectors: number[][]; usage: TokenUsage } {
  const { data, usage } = read(Embeddings, body);
  const vectors = data.toSorted((one, other) => one.index - other.index).map(({ embedding }) => embedding);
  const isWhole = vectors.length === count && data.every(({ index }) => index < count);
  if (!isWhole || new Set(vectors.map(vector => vector.length)).size > 1) {
    throw new AssayError('model.broken-answer', 'vectors that do not match the texts');
  }
  return { vectors, usage: openAiUsage(usage ?? { prompt_tokens: 0 }) };
}

function read<Shape>(schema: z.ZodType<Shape>, value: unknown): Shape {
  const checked = schema.safeParse(value);
  // Without the cause: zod's words may quote the answer.
  if (!checked.success) throw new AssayError('model.broken-answer', 'not in the form agreed');
  return checked.data;
}
