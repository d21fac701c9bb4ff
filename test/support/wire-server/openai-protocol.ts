import type { WireAnswer, WireUsage } from './behaviour.js';
import type { PrefixCache } from './prefix-cache.js';
import type { Protocol } from './protocol.js';
import { frame } from './sse.js';
import { piecesOf, tokenCount } from './token-count.js';
import { bodyRecord, isRecord, type WireCall } from './wire-call.js';

const finishes = { stop: 'stop', length: 'length', filter: 'content_filter', refusal: 'stop' } as const;

/** Chat completions. */
export function openaiProtocol(cache: PrefixCache): Protocol {
  return {
    headers: { 'x-request-id': 'req_wire_1' },
    promptUsage(call) {
      const prompt = JSON.stringify(bodyRecord(call).messages ?? []);
      return { input: tokenCount(prompt), cached: cache.shared(modelOf(call), prompt), cacheWrite: 0 };
    },
    schema(call) {
      const format = bodyRecord(call).response_format;
      if (!isRecord(format)) return undefined;
      return isRecord(format.json_schema) ? format.json_schema.schema : schemaInPrompt(call);
    },
    frames(call, answer) {
      const chunk = (rest: object) => frame({ ...envelope(call, 'chat.completion.chunk'), ...rest });
      const piece = (text: string) =>
        choice(answer.finish === 'refusal' ? { refusal: text } : { content: text }, null, chunk);
      return {
        opening: [choice({ role: 'assistant', content: '' }, null, chunk)],
        pieces: piecesOf(answer.text).map(piece),
        closing: [
          choice({}, finishes[answer.finish ?? 'stop'], chunk),
          ...(wantsUsage(call) ? [chunk({ choices: [], usage: usageOf(answer.usage) })] : []),
        ],
        end: [frame('[DONE]')],
      };
    },
    whole: (call, answer) => ({
      ...envelope(call, 'chat.completion'),
      choices: [{ index: 0, message: message(answer), finish_reason: finishes[answer.finish ?? 'stop'] }],
      usage: usageOf(answer.usage),
    }),
    errorFrame: error => frame({ error }),
  };
}

function choice(delta: object, finish: string | null, chunk: (rest: object) => string): string {
  return chunk({ choices: [{ index: 0, delta, finish_reason: finish }] });
}

function message({ text, finish }: { text: string; finish: WireAnswer['finish'] }) {
  const isRefused = finish === 'refusal';
  return { role: 'assistant', content: isRefused ? null : text, refusal: isRefused ? text : null };
}

function envelope(call: WireCall, object: string) {
  return { id: 'chatcmpl-wire', object, created: 1_795_000_000, model: modelOf(call) };
}

function modelOf(call: WireCall): string {
  const { model } = bodyRecord(call);
  return typeof model === 'string' ? model : 'unknown';
}

function wantsUsage(call: WireCall): boolean {
  const options = bodyRecord(call).stream_options;
  return !isRecord(options) || options.include_usage === true;
}

function usageOf(usage: WireUsage) {
  return {
    prompt_tokens: usage.input,
    completion_tokens: usage.output,
    total_tokens: usage.input + usage.output,
    prompt_tokens_details: { cached_tokens: usage.cached, cache_write_tokens: usage.cacheWrite },
  };
}

/** Without native structured output the schema stands as JSON in a system message. */
function schemaInPrompt(call: WireCall): unknown {
  const { messages } = bodyRecord(call);
  const texts = Array.isArray(messages) ? messages.map(one => (isRecord(one) ? String(one.content) : '')) : [];
  const found = texts.map(text => /\{.*"type".*\}/s.exec(text)?.[0]).find(Boolean);
  try {
    return found ? JSON.parse(found) : undefined;
  } catch {
    return undefined;
  }
}
