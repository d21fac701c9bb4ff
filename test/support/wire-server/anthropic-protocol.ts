import type { WireUsage } from './behaviour.js';
import type { PrefixCache } from './prefix-cache.js';
import type { Protocol } from './protocol.js';
import { frame } from './sse.js';
import { piecesOf, tokenCount } from './token-count.js';
import { bodyRecord, isRecord, type WireCall } from './wire-call.js';

const finishes = { stop: 'end_turn', length: 'max_tokens', filter: 'refusal', refusal: 'refusal' } as const;

/** Messages. */
export function anthropicProtocol(cache: PrefixCache): Protocol {
  return {
    headers: { 'request-id': 'req_wire_2' },
    promptUsage(call) {
      const blocks = blocksOf(call);
      const input = blocks.reduce((sum, block) => sum + tokenCount(block.text), 0);
      return { input, ...cache.marked(modelOf(call), markedPrefixes(blocks)) };
    },
    schema(call) {
      const { output_config: config, tools } = bodyRecord(call);
      if (isRecord(config) && isRecord(config.format)) return config.format.schema;
      const tool = Array.isArray(tools) ? tools[0] : undefined;
      return isRecord(tool) ? tool.input_schema : undefined;
    },
    frames(call, answer) {
      const isTool = Array.isArray(bodyRecord(call).tools);
      const delta = (text: string) =>
        isTool ? { type: 'input_json_delta', partial_json: text } : { type: 'text_delta', text };
      const usage = usageOf(answer.usage);
      return {
        opening: [
          named('message_start', {
            message: { ...envelope(call), content: [], usage: { ...usage, output_tokens: 1 } },
          }),
          named('content_block_start', { index: 0, content_block: emptyBlock(isTool) }),
          named('ping', {}),
        ],
        pieces: piecesOf(answer.text).map(text => named('content_block_delta', { index: 0, delta: delta(text) })),
        closing: [
          named('content_block_stop', { index: 0 }),
          named('message_delta', {
            delta: { stop_reason: stopReason(answer.finish, isTool), stop_sequence: null },
            usage: { output_tokens: answer.usage.output },
          }),
        ],
        end: [named('message_stop', {})],
      };
    },
    whole(call, answer) {
      const isTool = Array.isArray(bodyRecord(call).tools);
      return {
        ...envelope(call),
        content: [
          isTool ? { ...emptyBlock(true), input: JSON.parse(answer.text) } : { type: 'text', text: answer.text },
        ],
        stop_reason: stopReason(answer.finish, isTool),
        usage: usageOf(answer.usage),
      };
    },
    errorFrame: error => named('error', { error }),
  };
}

function stopReason(finish: keyof typeof finishes | undefined, isTool: boolean): string {
  return isTool && (finish ?? 'stop') === 'stop' ? 'tool_use' : finishes[finish ?? 'stop'];
}

function named(type: string, rest: object): string {
  return frame({ type, ...rest }, type);
}

function emptyBlock(isTool: boolean) {
  return isTool ? { type: 'tool_use', id: 'toolu_wire', name: 'answer', input: {} } : { type: 'text', text: '' };
}

function envelope(call: WireCall) {
  return {
    id: 'msg_wire',
    type: 'message',
    role: 'assistant',
    model: modelOf(call),
    stop_reason: null,
    stop_sequence: null,
  };
}

function modelOf(call: WireCall): string {
  const { model } = bodyRecord(call);
  return typeof model === 'string' ? model : 'unknown';
}

function usageOf(usage: WireUsage) {
  return {
    input_tokens: usage.input - usage.cached - usage.cacheWrite,
    cache_read_input_tokens: usage.cached,
    cache_creation_input_tokens: usage.cacheWrite,
    output_tokens: usage.output,
  };
}

interface Block {
  readonly text: string;
  readonly isMarked: boolean;
}

function blocksOf(call: WireCall): Block[] {
  const { system, messages } = bodyRecord(call);
  const contents = Array.isArray(messages) ? messages.map(one => (isRecord(one) ? one.content : '')) : [];
  return [system, ...contents].flatMap(content => {
    if (typeof content === 'string') return [{ text: content, isMarked: false }];
    if (!Array.isArray(content)) return [];
    return content.filter(isRecord).map(part => ({ text: String(part.text), isMarked: isRecord(part.cache_control) }));
  });
}

function markedPrefixes(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, at) =>
    block.isMarked
      ? [
          blocks
            .slice(0, at + 1)
            .map(one => one.text)
            .join('\n'),
        ]
      : [],
  );
}
