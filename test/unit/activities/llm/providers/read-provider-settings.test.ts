import { inspect } from 'node:util';
import type { AnyProvider } from '#activities/llm/providers/any-provider';
import { findProvider } from '#activities/llm/providers/find-provider';
import { readProviderSettings } from '#activities/llm/providers/read-provider-settings';
import { providers } from '#activities/llm/providers/registry';
import { Secret } from '#infra/config/secret';

const secret = 'sk-canary with blank';

function provider(name: string): AnyProvider {
  const found = findProvider(name);
  if (!found) throw new TypeError(name);
  return found;
}

describe('settings of a provider', () => {
  it('are not looked for where none of its variables is set', () => {
    for (const one of providers)
      expect(readProviderSettings(one, { PATH: '/bin', OPENAI_API_KEY: ' ' }).isConfigured).toBe(false);
  });

  it('come from the first variable that is set', () => {
    const env = { GOOGLE_API_KEY: 'second', GEMINI_API_KEY: ' first ', GEMINI_TIMEOUT_MS: '5000' };
    const read = readProviderSettings(provider('gemini'), env);
    expect(read).toMatchObject({ isConfigured: true, settings: { timeoutMs: 5000 } });
    expect('settings' in read && read.settings.apiKey instanceof Secret && read.settings.apiKey.reveal()).toBe('first');
  });

  it('hide their key when they are printed', () => {
    const read = readProviderSettings(provider('openai'), { OPENAI_API_KEY: 'sk-canary-1' });
    expect(`${inspect(read, { depth: 5 })}${JSON.stringify(read)}`).not.toContain('sk-canary-1');
  });

  it('are refused by the names of the variables, never with their values', () => {
    const read = readProviderSettings(provider('openai'), {
      OPENAI_API_KEY: secret,
      OPENAI_BASE_URL: 'ftp://sk-canary',
    });
    expect(read).toMatchObject({
      isConfigured: true,
      faults: [{ path: 'OPENAI_API_KEY' }, { path: 'OPENAI_BASE_URL' }],
    });
    expect(JSON.stringify(read)).not.toContain('sk-canary');
  });

  it('tell what is missing', () => {
    const missing = (name: string, env: Record<string, string>) => {
      const read = readProviderSettings(provider(name), env);
      return 'faults' in read ? read.faults.map(({ path }) => path) : [];
    };
    expect(missing('vertex', { VERTEX_ACCESS_TOKEN: 'x' })).toEqual(['VERTEX_PROJECT', 'VERTEX_LOCATION']);
    expect(missing('openai-compatible', { OPENAI_COMPATIBLE_API_KEY: 'x' })).toEqual(['OPENAI_COMPATIBLE_BASE_URL']);
    const azure = { AZURE_OPENAI_ENDPOINT: 'https://r.openai.azure.com', AZURE_OPENAI_API_VERSION: '2024-10-21' };
    expect(missing('azure-openai', azure)).toEqual(['AZURE_OPENAI_API_KEY']);
    expect(missing('azure-openai', { ...azure, AZURE_OPENAI_API_KEY: 'x', AZURE_OPENAI_AD_TOKEN: 'y' })).toEqual([
      'AZURE_OPENAI_API_KEY',
    ]);
  });

  it('share no variable between providers', () => {
    const names = providers.flatMap(one => Object.values(one.environment).flat());
    expect(new Set(names).size).toBe(names.length);
  });
});
