import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDeployments } from '#activities/llm/open-deployments';
import { defaultRoutes } from '#activities/llm/routing/default-routes';
import { readRouteFile } from '#activities/llm/routing/read-route-file';
import { RouteTable } from '#shared/contracts/model-routes';
import { AssayError } from '#shared/errors/assay-error';

const environment = { ANTHROPIC_API_KEY: 'sk-canary', OPENAI_API_KEY: 'sk-canary' };
const asked = (names: readonly string[]) => ({ names, environment, pricesPath: undefined, limits: {} });

function faultsOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof AssayError) return error.faults.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
}

describe('configured models', () => {
  it('are opened in their order with limits and prices', () => {
    const limits = { openai: { requestsPerMinute: 30 } };
    const request = { ...asked(['openai/gpt-6-luna', 'anthropic/claude-haiku-4-5']), limits };
    const [luna, haiku] = openDeployments(request);
    expect([luna?.id, luna?.requestsPerMinute, haiku?.id, haiku?.tokensPerMinute]).toEqual([
      'openai/gpt-6-luna',
      30,
      'anthropic/claude-haiku-4-5',
      null,
    ]);
    const usage = { inputTokens: 1_000, cachedInputTokens: 0, cacheWriteTokens: 0, outputTokens: 100 };
    expect(haiku?.costOf(usage)).toBe(1_500);
  });

  it('that cannot be used are told all at once, without a word of a key', () => {
    const faults = faultsOf(() =>
      openDeployments(
        asked(['nobody/m', 'mistral/mistral-medium-latest', 'openai/unheard-of', 'anthropic/claude-opus-5']),
      ),
    );
    expect(faults).toEqual([
      expect.stringContaining('there is no provider nobody'),
      expect.stringContaining('nobody/m has no known price'),
      expect.stringMatching(/mistral is not configured; it reads MISTRAL_API_KEY/u),
      expect.stringContaining('openai/unheard-of has no known price'),
    ]);
    expect(JSON.stringify(faults)).not.toContain('canary');
  });
});

describe('routes', () => {
  const fileOf = (content: string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'assay-routes-')), 'routes.yaml');
    writeFileSync(path, content);
    return path;
  };

  it('are the shipped ones until a file says otherwise, and those fit their own schema', () => {
    expect(RouteTable.parse(defaultRoutes)).toEqual(defaultRoutes);
    expect(readRouteFile(undefined)).toEqual({ table: defaultRoutes, limits: {} });
    const limited = readRouteFile(fileOf('limits: { openai: { tokensPerMinute: 9 } }'));
    expect(limited).toEqual({ table: defaultRoutes, limits: { openai: { tokensPerMinute: 9 } } });
  });

  it('of a file are checked, and faults name their place', () => {
    const path = fileOf('rules: [{ name: Bad Name, use: [], why: because }]');
    expect(faultsOf(() => readRouteFile(path))).toEqual([
      expect.stringContaining('ASSAY_MODEL_ROUTES.rules.0.name'),
      expect.stringContaining('ASSAY_MODEL_ROUTES.rules.0.use'),
    ]);
  });
});
