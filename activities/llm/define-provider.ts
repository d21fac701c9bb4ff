import type { z } from 'zod';
import type { BatchPort, EmbeddingPort, ModelPort } from '#activities/llm/model-port';

export interface ProviderSupport {
  readonly structuredOutput: boolean;
  readonly tools: boolean;
  readonly streaming: boolean;
  readonly promptCaching: boolean;
  readonly batch: boolean;
  readonly embeddings: boolean;
}

export interface OpenedProvider {
  readonly models: ModelPort;
  readonly embeddings?: EmbeddingPort;
  readonly batches?: BatchPort;
}

/** One model provider: a file that says what it needs, where that comes from, what it can, and how it is opened. */
export interface Provider<Settings> {
  /** kebab-case, equal to the file's name without `.provider`. */
  readonly name: string;
  readonly title: string;
  readonly settings: z.ZodType<Settings>;
  /** Setting -> names of environment variables that feed it, first found wins. Nothing else reads them. */
  readonly environment: Readonly<Record<keyof Settings & string, readonly string[]>>;
  readonly supports: ProviderSupport;
  /** There is no wire: its models run in this process. */
  readonly runsInProcess?: true;
  /** Opens without connecting. */
  open(settings: Settings): OpenedProvider;
}

export function defineProvider<Settings>(provider: Provider<Settings>): Provider<Settings> {
  return provider;
}
