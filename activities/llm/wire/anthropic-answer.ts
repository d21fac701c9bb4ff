import { z } from 'zod';
import { AssayError } from '#shared/errors/assay-error';
import type { Finish, ModelAnswer, TokenUsage } from '../model-port.js';
import { readForm } from './read-form.js';

const tokens = z.int().nonnegative().nullish();

const Usage = z.object({
  input_tokens: tokens,
  cache_read_input_tokens: tokens,
  cache_creation_input_tokens: tokens,
  output_tokens: tokens,
});
type Usage = z.infer<typeof Usage>;

const Event = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message_start'), message: z.object({ model: z.string(), usage: Usage }) }),
  z.object({
    type: z.literal('content_block_delta'),
    delta: z.object({ type: z.string(), text: z.string().optional(), partial_json: z.string().optional() }),
  }),
  z.object({
    type: z.literal('message_delta'),
    delta: z.object({ stop_reason: z.string().nullish() }),
    usage: Usage.nullish(),
  }),
]);

const Message = z.object({
  model: z.string(),
  content: z.array(z.object({ type: z.string(), text: z.string().optional(), input: z.unknown().optional() })),
  stop_reason: z.string().nullable(),
  usage: Usage,
});

const watched = ['message_start', 'content_block_delta', 'message_delta'];

interface Parts {
  text: string;
  stopReason: string | null;
  usage: Usage;
  model: string | null;
}

/** Puts a stream of events together; those of other kinds are passed over. Errors: `model.broken-answer`. */
export function createAnthropicAssembly() {
  const parts: Parts = { text: '', stopReason: null, usage: {}, model: null };
  return {
    add(event: { readonly type?: unknown }): void {
      if (typeof event?.type !== 'string') throw new AssayError('model.broken-answer', 'not in the form agreed');
      if (watched.includes(event.type)) take(parts, readForm(Event, event));
    },
    answer: (requestId: string | null) => answerOf(parts, requestId),
  };
}

function take(parts: Parts, event: z.infer<typeof Event>): void {
  if (event.type === 'message_start') {
    parts.model = event.message.model;
    parts.usage = event.message.usage;
  } else if (event.type === 'content_block_delta') {
    parts.text += event.delta.text ?? event.delta.partial_json ?? '';
  } else {
    parts.stopReason = event.delta.stop_reason ?? parts.stopReason;
    // Figures at the end are of the whole message; those left out stand as they were at its start.
    const told = Object.entries(event.usage ?? {}).filter(([, value]) => value !== null && value !== undefined);
    parts.usage = { ...parts.usage, ...Object.fromEntries(told) };
  }
}

/** A message that came as one object, as in batches. */
export function anthropicAnswer(body: unknown): ModelAnswer {
  const { content, stop_reason: stopReason, usage, model } = readForm(Message, body);
  const text = content
    .map(block => block.text ?? (block.type === 'tool_use' ? JSON.stringify(block.input) : ''))
    .join('');
  return answerOf({ text, stopReason, usage, model }, null);
}

function answerOf({ text, stopReason, usage, model }: Parts, requestId: string | null): ModelAnswer {
  if (stopReason === null) throw new AssayError('model.broken-answer', 'it ended without a stop reason');
  if (model === null) throw new AssayError('model.broken-answer', 'it told no usage');
  return { text, finish: finishOf(text, stopReason), usage: usageOf(usage), model, requestId };
}

const finishes = new Map<string, Finish>([
  ['end_turn', 'complete'],
  ['stop_sequence', 'complete'],
  ['tool_use', 'complete'],
  ['max_tokens', 'truncated'],
  ['model_context_window_exceeded', 'truncated'],
  ['refusal', 'refused'],
]);

function finishOf(text: string, stopReason: string): Finish {
  const finish = finishes.get(stopReason);
  if (!finish) throw new AssayError('model.broken-answer', 'it ended with an unknown stop reason');
  return finish === 'complete' && !text.trim() ? 'empty' : finish;
}

function usageOf(usage: Usage): TokenUsage {
  const cached = usage.cache_read_input_tokens ?? 0;
  const written = usage.cache_creation_input_tokens ?? 0;
  return {
    inputTokens: (usage.input_tokens ?? 0) + cached + written,
    cachedInputTokens: cached,
    cacheWriteTokens: written,
    outputTokens: usage.output_tokens ?? 0,
  };
}
