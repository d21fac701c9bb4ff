/** In what the servers that speak chat completions differ. */
export interface OpenAiDialect {
  readonly maxTokensField: 'max_tokens' | 'max_completion_tokens';
  /** `json-object`: the server guarantees JSON only, so the schema is told in the prompt. */
  readonly structured: 'json-schema' | 'json-object';
  readonly seedField: 'seed' | 'random_seed' | null;
  /** Requests with an equal key are sent to the same cache. */
  readonly hasCacheKey: boolean;
  /** Whether usage must be asked for; servers that always tell it may refuse the question. */
  readonly asksForUsage: boolean;
  /** Models that think refuse any temperature but their own. */
  readonly takesTemperature: (model: string) => boolean;
}

/** What most servers understand. */
export const usualDialect: OpenAiDialect = {
  maxTokensField: 'max_tokens',
  structured: 'json-schema',
  seedField: 'seed',
  hasCacheKey: false,
  asksForUsage: true,
  takesTemperature: () => true,
};
