import { z } from 'zod';
import type { TokenUsage } from '../model-port.js';

const tokens = z.int().nonnegative();

/** Usage as chat completions and embeddings tell it. */
export const OpenAiUsage = z.object({
  prompt_tokens: tokens,
  completion_tokens: tokens.optional(),
  prompt_tokens_details: z.object({ cached_tokens: tokens.nullish(), cache_write_tokens: tokens.nullish() }).nullish(),
  /** DeepSeek's name for cached input. */
  prompt_cache_hit_tokens: tokens.nullish(),
});
export type OpenAiUsage = z.infer<typeof OpenAiUsage>;

export function tokenUsage(usage: OpenAiUsage): TokenUsage {
  const cached = usage.prompt_tokens_details?.cached_tokens ?? usage.prompt_cache_hit_tokens ?? 0;
  return {
    inputTokens: usage.prompt_tokens,
    cachedInputTokens: Math.min(cached, usage.prompt_tokens),
    cacheWriteTokens: usage.prompt_tokens_details?.cache_write_tokens ?? 0,
    outputTokens: usage.completion_tokens ?? 0,
  };
}
