import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDeployments } from '#activities/llm/open-deployments';
import { defaultRoutes } from '#activities/llm/routing/default-routes';
import { faultsOfRoutes } from '#activities/llm/routing/faults-of-routes';
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
      expect.stringMatching(/^ASSAY_MODELS: there is no provider nobody; there are anthropic, /u),
      'MISTRAL_API_KEY: is not set, and Mistral AI cannot be asked without it',
      expect.stringMatching(
        /openai\/unheard-of has no known price; known of openai: .*gpt-6-luna.* ASSAY_MODEL_PRICES/u,
      ),
    ]);
    expect(JSON.stringify(faults)).not.toContain('canary');
  });
});

const fileOf = (content: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'assay-routes-')), 'routes.yaml');
  writeFileSync(path, content);
  return path;
};

describe("an operator's own prices", () => {
  const entry = {
    provider: 'openai-compatible',
    model: '*',
    contextTokens: 8_000,
    maxOutputTokens: 1_000,
    usdPerMillion: { input: 0, output: 0 },
    supports: { text: true, embeddings: false, structuredOutput: true, temperature: true },
    source: 'our own machine, 2026-11',
  };
  const withPrices = (prices: object) => ({
    ...asked(['openai-compatible/llama-3']),
    environment: { OPENAI_COMPATIBLE_BASE_URL: 'http://127.0.0.1:1/v1' },
    pricesPath: fileOf(JSON.stringify({ date: '2026-11-01', note: '', models: [entry], ...prices })),
  });

  it('may hold for every model of a provider', () => {
    expect(openDeployments(withPrices({})).map(({ id }) => id)).toEqual(['openai-compatible/llama-3']);
  });

  it('are refused with a date ahead, an unknown provider and an end before the start', () => {
    const models = [{ ...entry, provider: 'opneai', from: '2026-10-02', until: '2026-10-01' }];
    expect(faultsOf(() => openDeployments(withPrices({ date: '2999-01-01', models })))).toEqual([
      expect.stringMatching(/^ASSAY_MODEL_PRICES\.date: 2999-01-01 lies ahead/u),
      'ASSAY_MODEL_PRICES.models.0.provider: there is no provider opneai',
      expect.stringContaining('ASSAY_MODEL_PRICES.models.0.until: * is priced until 2026-10-01, before 2026-10-02'),
    ]);
  });

  it('that cannot be read do not hide that a key is missing', () => {
    const request = { ...asked(['openai/gpt-6-luna']), environment: {}, pricesPath: fileOf('{') };
    expect(faultsOf(() => openDeployments(request))).toEqual([
      expect.stringMatching(/^ASSAY_MODEL_PRICES: .*cannot be read as JSON/u),
      'OPENAI_API_KEY: is not set, and OpenAI cannot be asked without it',
    ]);
  });
});

describe('a model file of this machine', () => {
  const local = (content: string) => ({
    ...asked(['local/my-own']),
    environment: { ASSAY_LOCAL_MODEL: fileOf(content) },
  });

  it('has any name and costs nothing', () => {
    const usage = { inputTokens: 9, cachedInputTokens: 0, cacheWriteTokens: 0, outputTokens: 9 };
    expect(openDeployments(local('GGUF...')).map(({ id, costOf }) => [id, costOf(usage)])).toEqual([
      ['local/my-own', 0],
    ]);
  });

  it('is refused before any run when it is not there, or is something else', () => {
    const told = ['ASSAY_LOCAL_MODEL: expected the path of a GGUF file that is there'];
    expect(faultsOf(() => openDeployments(local('<html>')))).toEqual(told);
    const gone = { ...local(''), environment: { ASSAY_LOCAL_MODEL: '/nowhere.gguf' } };
    expect(faultsOf(() => openDeployments(gone))).toEqual(told);
  });
});

describe('routes', () => {
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

  it('are refused where a name stands for nothing', () => {
    const routes = readRouteFile(
      fileOf(`
rules:
  - { name: a, when: { task: [draft-sectoin], section: [prices], vertical: [saas] }, use: [openai/gpt-6-moon], why: w }
  - { name: b, use: ['mistral/*', 'openai/*', '*', cheapest, dearest, openai/gpt-6-luna], why: w }
limits: { mistral: { requestsPerMinute: 1 }, opneai: {} }
`),
    );
    const known = { models: ['openai/gpt-6-luna'], tasks: ['draft-section'] };
    const rule = 'ASSAY_MODEL_ROUTES.rules';
    expect(faultsOfRoutes(routes, known).map(({ path, message }) => `${path}: ${message}`)).toEqual([
      `${rule}.0.when.task: there is no task draft-sectoin; there are draft-section`,
      expect.stringMatching(/^ASSAY_MODEL_ROUTES\.rules\.0\.when\.section: there is no section prices; .*pricing/u),
      expect.stringMatching(
        /^ASSAY_MODEL_ROUTES\.rules\.0\.when\.vertical: there is no vertical saas; .*saas-devtools/u,
      ),
      `${rule}.0.use.0: openai/gpt-6-moon is not in ASSAY_MODELS, which names openai/gpt-6-luna`,
      `${rule}.1.use.0: mistral/* is not in ASSAY_MODELS, which names openai/gpt-6-luna`,
      'ASSAY_MODEL_ROUTES.limits.mistral: ASSAY_MODELS names no model of mistral: name one, or drop the limit',
      'ASSAY_MODEL_ROUTES.limits.opneai: there is no provider opneai',
    ]);
  });

  it('may wait in their file for models that are not configured now', () => {
    const routes = readRouteFile(fileOf('rules: [{ name: a, use: [openai/gpt-6-luna], why: w }]'));
    expect(faultsOfRoutes(routes, { models: [], tasks: [] })).toEqual([]);
  });
});
