import type { ModelPort, TokenUsage } from '#activities/llm/model-port';

/** One model of one provider, opened and priced: what a question can be sent to. */
export interface Deployment {
  /** `provider/model` */
  readonly id: string;
  readonly provider: string;
  readonly model: string;
  readonly port: ModelPort;
  readonly contextTokens: number;
  readonly maxOutputTokens: number;
  /** Of the provider, over all its models; null: no limit. */
  readonly requestsPerMinute: number | null;
  readonly tokensPerMinute: number | null;
  /** Whole micro-dollars. */
  costOf(usage: TokenUsage): number;
}

/** What a call costs at most: all input at its dearest, and all the output it may give. */
export function upperCost(deployment: Deployment, tokens: { input: number; output: number }): number {
  const plain = { inputTokens: tokens.input, cachedInputTokens: 0, outputTokens: tokens.output };
  return Math.max(
    deployment.costOf({ ...plain, cacheWriteTokens: 0 }),
    deployment.costOf({ ...plain, cacheWriteTokens: tokens.input }),
  );
}
