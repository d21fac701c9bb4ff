import { AzureOpenAI } from 'openai';
import { openAiClientOptions } from './openai-client.js';
import type { WireLimits } from './wire-limits.js';

export interface AzureEndpoint {
  readonly baseUrl: string;
  readonly apiVersion: string;
  /** One of the two. */
  readonly apiKey: string | undefined;
  /** Asked before each request. */
  readonly entraToken: (() => Promise<string>) | undefined;
  /** Without it, the model's name is taken for the deployment's. */
  readonly deployment: string | undefined;
  readonly limits: WireLimits;
}

export function openAzureClient({ baseUrl, apiVersion, limits, ...rest }: AzureEndpoint): AzureOpenAI {
  const { apiKey, entraToken, deployment } = rest;
  return new AzureOpenAI({
    ...openAiClientOptions(limits),
    baseURL: baseUrl,
    apiVersion,
    // Undefined would have the SDK look into the environment.
    apiKey: apiKey ?? '',
    ...(entraToken === undefined ? {} : { azureADTokenProvider: entraToken }),
    ...(deployment === undefined ? {} : { deployment }),
    organization: null,
    project: null,
    webhookSecret: null,
  });
}
