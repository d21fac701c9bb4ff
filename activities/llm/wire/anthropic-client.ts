import Anthropic from '@anthropic-ai/sdk';
import { createGuardedFetch } from './guarded-fetch.js';
import type { WireLimits } from './wire-limits.js';

export interface AnthropicEndpoint {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly limits: WireLimits;
}

/** No retries, no timeouts and no environment but ours. */
export function openAnthropicClient({ baseUrl, apiKey, limits }: AnthropicEndpoint): Anthropic {
  return new Anthropic({
    baseURL: baseUrl,
    apiKey,
    webhookKey: null,
    maxRetries: 0,
    // Ours end sooner, by silence and by the whole; the SDK's would end the wait for the first byte only.
    timeout: limits.totalMs + 1000,
    fetch: createGuardedFetch(limits),
    logLevel: 'off',
  });
}
