import type { PromptMessage } from '#activities/kit/prompt';

/** Tokens as the provider counts them. `inputTokens` includes the cached ones. */
export interface TokenUsage {
  readonly inputTokens: number;
  /** Of the input, read from the provider's prompt cache. */
  readonly cachedInputTokens: number;
  /** Of the input, written into it; billed dearer by some. */
  readonly cacheWriteTokens: number;
  readonly outputTokens: number;
}

/** How an answer ended. Only `complete` may be parsed. */
export type Finish = 'complete' | 'truncated' | 'refused' | 'filtered' | 'empty';

export interface ModelRequest {
  readonly model: string;
  /** Stable part first: providers cache prefixes. */
  readonly messages: readonly PromptMessage[];
  /** JSON Schema (draft 2020-12) the answer must fit; null for free text. */
  readonly output: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> } | null;
  readonly maxOutputTokens: number;
  readonly temperature: number;
  readonly seed: number | null;
  /** Requests that share it share a prefix; providers that route by it find their cache. */
  readonly cacheKey: string | null;
  /** Indexes of messages after which, or after whose stable part, the provider may set a breakpoint; at most four. */
  readonly cacheBreakpoints: readonly number[];
}

export interface ModelAnswer {
  readonly text: string;
  readonly finish: Finish;
  readonly usage: TokenUsage;
  /** Set when the server told no usage and it was estimated from the lengths, on the dear side. */
  readonly isUsageEstimated?: boolean;
  /** The model that answered, as the provider names it. */
  readonly model: string;
  /** For support questions to the provider; never secret. */
  readonly requestId: string | null;
}

export interface CallOptions {
  /** Aborts the HTTP request itself. */
  readonly signal: AbortSignal;
  /** Called for each chunk that arrives: heartbeats hang on it. */
  readonly onProgress: () => void;
}

/** Errors: the `model.*` codes of the catalogue, mapped in one place; SDK retries are off. */
export interface ModelPort {
  complete(request: ModelRequest, options: CallOptions): Promise<ModelAnswer>;
}

export interface EmbeddingPort {
  /** One vector a text, in order. */
  embed(
    request: { model: string; texts: readonly string[] },
    options: CallOptions,
  ): Promise<{ vectors: number[][]; usage: TokenUsage }>;
}

export interface BatchItem {
  readonly customId: string;
  readonly request: ModelRequest;
}

export type BatchResult =
  | { readonly customId: string; readonly answer: ModelAnswer }
  | { readonly customId: string; readonly fault: { readonly code: string; readonly message: string } };

/** A batch of which nobody knows whether the provider took it. */
export interface SoughtBatch {
  readonly label: string;
  readonly customIds: readonly string[];
  /** It was sent after this. */
  readonly since: Date;
  /** Ids of batches at the provider that are known to be others. */
  readonly others: readonly string[];
}

/** `absent`: the provider has none like it. `unsure`: it has one that may be it and cannot be told apart yet. */
export type BatchTrace =
  | { readonly kind: 'found'; readonly batchId: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unsure' };

export interface BatchPort {
  /** Gives the provider's id of the batch. Not idempotent. `label` is what it is found by where the provider keeps labels. */
  submit(items: readonly BatchItem[], options: CallOptions, label?: string): Promise<string>;
  /** Looks among the provider's latest batches. Absent: the provider tells nothing of them. */
  find?(sought: SoughtBatch, options: CallOptions): Promise<BatchTrace>;
  poll(
    batchId: string,
    options: CallOptions,
  ): Promise<{ readonly isDone: boolean; readonly done: number; readonly total: number }>;
  /** In any order; every item of the batch exactly once. */
  results(batchId: string, options: CallOptions): Promise<readonly BatchResult[]>;
  cancel(batchId: string, options: CallOptions): Promise<void>;
}
