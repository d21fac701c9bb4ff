import type { BatchPort, ModelPort, TokenUsage } from '#activities/llm/model-port';

/** The same model for calls that can wait, at another price. */
export interface BatchDeployment {
  readonly port: BatchPort;
  costOf(usage: TokenUsage): number;
}

/** One model of one provider, opened and priced: what a question can be sent to. */
export interface Deployment {
  /** `provider/model` */
  readonly id: string;
  readonly provider: string;
  readonly model: string;
  readonly port: ModelPort;
  /** Absent: it has no batch interface, or none at a lower price. */
  readonly batch?: BatchDeployment;
  readonly contextTokens: number;
  readonly maxOutputTokens: number;
  /** Of the provider, over all its models; null: no limit. */
  readonly requestsPerMinute: number | null;
  readonly tokensPerMinute: number | null;
  /** Whole micro-dollars. */
  costOf(usage: TokenUsage): number;
}

/** What a call costs at most: all input at its dearest, and all the output it may give. */
export function upperCost(deployment: Pick<Deployment, 'costOf'>, tokens: { input: number; output: number }): number {
  const plain = { inputTokens: tokens.input, cachedInputTokens: 0, outputTokens: tokens.output };
  return Math.max(
    deployment.costOf({ ...plain, cacheWriteTokens: 0 }),
    deployment.costOf({ ...plain, cacheWriteTokens: tokens.input }),
  );
}
