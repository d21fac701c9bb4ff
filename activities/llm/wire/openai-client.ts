import OpenAI from 'openai';
import { createGuardedFetch } from './guarded-fetch.js';
import type { WireLimits } from './wire-limits.js';

export interface OpenAiEndpoint {
  readonly baseUrl: string;
  /** A function is asked before each request. Null: the server asks for none, and none is sent. */
  readonly apiKey: string | (() => Promise<string>) | null;
  readonly organization?: string | null;
  readonly project?: string | null;
  readonly limits: WireLimits;
}

/** What every client of the OpenAI SDK gets: no retries, no timeouts and no environment but ours. */
export function openAiClientOptions(limits: WireLimits) {
  return {
    maxRetries: 0,
    // Ours end sooner, by silence and by the whole; the SDK's would end the wait for the first byte only.
    timeout: limits.totalMs + 1000,
    fetch: createGuardedFetch(limits),
    logLevel: 'off',
  } as const;
}

export function openOpenAiClient({ baseUrl, apiKey, organization, project, limits }: OpenAiEndpoint): OpenAI {
  return new OpenAI({
    ...openAiClientOptions(limits),
    baseURL: baseUrl,
    apiKey: apiKey ?? 'none',
    adminAPIKey: null,
    organization: organization ?? null,
    project: project ?? null,
    webhookSecret: null,
    ...(apiKey === null ? { defaultHeaders: { Authorization: null } } : {}),
  });
}
