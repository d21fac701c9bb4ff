import type { EmbeddingPort, TokenUsage } from '#activities/llm/model-port';

/** One embedding model of one provider, opened and priced. */
export interface Embedder {
  /** `provider/model` */
  readonly id: string;
  readonly provider: string;
  readonly model: string;
  readonly port: EmbeddingPort;
  /** Longer texts are not sent. */
  readonly contextTokens: number;
  /** Of the provider, over all its models; null: no limit. */
  readonly requestsPerMinute: number | null;
  readonly tokensPerMinute: number | null;
  /** Whole micro-dollars. */
  costOf(usage: TokenUsage): number;
}
