import { tokenCount } from './token-count.js';
import { bodyRecord, type WireCall } from './wire-call.js';

const dimensions = 64;

/** Vectors of unit length in which texts that share words lie near each other. */
export function embeddingsAnswer(call: WireCall): unknown {
  const { input, model } = bodyRecord(call);
  const texts = Array.isArray(input) ? input.map(String) : [String(input)];
  const tokens = texts.reduce((sum, text) => sum + tokenCount(text), 0);
  return {
    object: 'list',
    model,
    data: texts.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) })),
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  };
}

function vectorOf(text: string): number[] {
  const vector = Array.from({ length: dimensions }, () => 0);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const at = hash(word) % dimensions;
    vector[at] = (vector[at] ?? 0) + 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map(value => value / length);
}

function hash(word: string): number {
  let value = 2166136261;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 16777619) >>> 0;
  return value;
}
