import type { OpenedProvider, ProviderSupport } from '#activities/llm/define-provider';
import type { CallOptions, ModelRequest } from '#activities/llm/model-port';
import { findProvider } from '#activities/llm/providers/find-provider';
import { readProviderSettings } from '#activities/llm/providers/read-provider-settings';

/** The key every provider is opened with: it must be seen in headers, and nowhere else. */
export const canaryKey = 'sk-canary-7f3a91c2';

interface WiredProvider {
  readonly name: string;
  readonly model: string;
  /** Environment that points the provider at the server. */
  readonly env: (url: string) => Record<string, string>;
}

export const wiredProviders: readonly WiredProvider[] = [
  {
    name: 'anthropic',
    model: 'claude-haiku-4-5',
    env: url => ({ ANTHROPIC_API_KEY: canaryKey, ANTHROPIC_BASE_URL: url }),
  },
  {
    name: 'azure-openai',
    model: 'gpt-6-luna',
    env: url => ({
      AZURE_OPENAI_API_KEY: canaryKey,
      AZURE_OPENAI_ENDPOINT: url,
      AZURE_OPENAI_API_VERSION: '2024-10-21',
      AZURE_OPENAI_DEPLOYMENT: 'our-luna',
    }),
  },
  viaOpenAi('deepseek', 'DEEPSEEK', 'deepseek-flash'),
  viaOpenAi('gemini', 'GEMINI', 'gemini-3.8-flash'),
  viaOpenAi('mistral', 'MISTRAL', 'mistral-medium-latest'),
  viaOpenAi('openai', 'OPENAI', 'gpt-6-luna'),
  viaOpenAi('openai-compatible', 'OPENAI_COMPATIBLE', 'llama-3'),
  {
    name: 'vertex',
    model: 'google/gemini-3.8-flash',
    env: url => ({
      VERTEX_ACCESS_TOKEN: canaryKey,
      VERTEX_PROJECT: 'our-project',
      VERTEX_LOCATION: 'europe-west4',
      VERTEX_BASE_URL: `${url}/v1`,
    }),
  },
];

function viaOpenAi(name: string, prefix: string, model: string): WiredProvider {
  return { name, model, env: url => ({ [`${prefix}_API_KEY`]: canaryKey, [`${prefix}_BASE_URL`]: `${url}/v1` }) };
}

/** A provider opened on the server, its settings read as in production. `env` adds to or overrules them. */
export function openWired(wired: WiredProvider, url: string, env: Record<string, string> = {}): OpenedProvider {
  const provider = findProvider(wired.name);
  if (!provider) throw new TypeError(`no provider ${wired.name}`);
  const read = readProviderSettings(provider, { ...wired.env(url), ...env });
  if (!('settings' in read)) throw new TypeError(`${wired.name}: ${JSON.stringify(read)}`);
  return provider.open(read.settings);
}

export function supportOf({ name }: WiredProvider): ProviderSupport {
  const supports = findProvider(name)?.supports;
  if (!supports) throw new TypeError(`no provider ${name}`);
  return supports;
}

/** A request as the gateway sends it. */
export function wireRequest(model: string, more: Partial<ModelRequest> = {}): ModelRequest {
  return {
    model,
    messages: [
      { role: 'system', content: 'You answer in one sentence.' },
      { role: 'user', content: 'What do heat pumps cost?' },
    ],
    output: null,
    maxOutputTokens: 500,
    temperature: 0,
    seed: 7,
    cacheKey: 'prefix-1',
    cacheBreakpoints: [],
    ...more,
  };
}

export function callOptions(more: Partial<CallOptions> = {}): CallOptions {
  return { signal: new AbortController().signal, onProgress: () => undefined, ...more };
}
