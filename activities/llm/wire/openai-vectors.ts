import { z } from 'zod';
import { AssayError } from '#shared/errors/assay-error';
import type { TokenUsage } from '../model-port.js';
import { OpenAiUsage, tokenUsage } from './openai-usage.js';
import { readForm } from './read-form.js';

const Embeddings = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()).min(1) })),
  usage: OpenAiUsage.nullish(),
});

/** Vectors in the order of the texts. Errors: `model.broken-answer` if one is missing or of another length. */
export function openAiVectors(body: unknown, count: number): { vectors: number[][]; usage: TokenUsage } {
  const { data, usage } = readForm(Embeddings, body);
  const vectors = data.toSorted((one, other) => one.index - other.index).map(({ embedding }) => embedding);
  const isWhole = vectors.length === count && data.every(({ index }) => index < count);
  if (!isWhole || new Set(vectors.map(vector => vector.length)).size > 1) {
    throw new AssayError('model.broken-answer', 'vectors that do not match the texts');
  }
  return { vectors, usage: tokenUsage(usage ?? { prompt_tokens: 0 }) };
}
