import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { examineSettings, loadConfig } from '#infra/config/env';
import { projectRoot } from '#infra/config/project-root';
import { settings } from '#infra/config/settings';
import { AssayError } from '#shared/errors/assay-error';

const dataDir = () => mkdtempSync(join(tmpdir(), 'assay-config-'));

function failureOf(env: NodeJS.ProcessEnv): AssayError {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof AssayError) return error;
    throw error;
  }
  throw new AssayError('internal.unexpected', 'expected a failure');
}

describe('the configuration', () => {
  it('needs no setting at all', () => {
    const config = loadConfig({});
    expect(config.dataDir).toBe(join(projectRoot, '.assay'));
    expect(config.api).toEqual({ host: '127.0.0.1', port: 8710 });
    expect(config.temporal.address).toBeUndefined();
    expect(config.temporal.namespace).toBe('default');
    expect(config.databaseUrl).toBeUndefined();
    expect(config.durability).toBe('full');
    expect(config.workerRoles).toEqual(['workflow', 'activity']);
  });

  it('reports every fault at once, by the name of the setting', () => {
    const error = failureOf({
      ASSAY_DATA_DIR: dataDir(),
      ASSAY_API_PORT: '70000',
      ASSAY_LOG_LEVEL: 'loud',
      ASSAY_WORKER_ROLES: 'workflow,chef',
      TEMPORAL_ADDRESS: 'http://somewhere:7233',
      ASSAY_OFFLINE: 'perhaps',
    });
    expect(error.code).toBe('config.invalid');
    expect(error.faults.map(fault => fault.path).sort()).toEqual([
      'ASSAY_API_PORT',
      'ASSAY_LOG_LEVEL',
      'ASSAY_OFFLINE',
      'ASSAY_WORKER_ROLES',
      'TEMPORAL_ADDRESS',
    ]);
    expect(error.message).toContain('ASSAY_OFFLINE: expected true or false; it is "perhaps"');
  });

  it('reads names of models past blanks, repetitions and a comma too many', () => {
    const names = (ASSAY_MODELS: string) => loadConfig({ ASSAY_DATA_DIR: dataDir(), ASSAY_MODELS }).models.names;
    expect(names(' openai/gpt-6-luna , anthropic/claude-haiku-4-5,openai/gpt-6-luna, ')).toEqual([
      'openai/gpt-6-luna',
      'anthropic/claude-haiku-4-5',
    ]);
    expect(names(' ')).toEqual([]);
    for (const wrong of ['gpt-6-luna', 'openai/gpt-6-luna anthropic/claude-haiku-4-5', 'openai / gpt-6-luna', ',']) {
      const { faults } = failureOf({ ASSAY_DATA_DIR: dataDir(), ASSAY_MODELS: wrong });
      expect(faults).toEqual([
        { path: 'ASSAY_MODELS', message: expect.stringContaining('separated by commas; it is') },
      ]);
    }
  });

  it.each(['-1', 'five', '5 USD', '1e9', '5,50', 'NaN', 'Infinity'])('refuses %s as a budget', amount => {
    const { faults } = failureOf({
      ASSAY_DATA_DIR: dataDir(),
      ASSAY_BUDGET_RUN_USD: amount,
      ASSAY_BUDGET_MONTH_USD: amount,
    });
    const message = `expected an amount in US dollars, from 0 to 1000000, such as 5 or 0.50; it is "${amount}"`;
    expect(faults).toEqual([
      { path: 'ASSAY_BUDGET_RUN_USD', message },
      { path: 'ASSAY_BUDGET_MONTH_USD', message },
    ]);
  });

  it('that has faults still tells which models are meant, so that theirs can be told as well', () => {
    const { faults, models } = examineSettings({
      ASSAY_DATA_DIR: dataDir(),
      ASSAY_LOG_LEVEL: 'loud',
      ASSAY_MODELS: 'openai/gpt-6-luna',
      ASSAY_MODEL_PRICES: '/nowhere.json',
    });
    expect(faults.map(({ path }) => path)).toEqual(['ASSAY_LOG_LEVEL', 'ASSAY_MODEL_PRICES']);
    expect(models).toEqual({ names: ['openai/gpt-6-luna'], routesPath: undefined, pricesPath: undefined });
  });

  it('looks for answers in other words only when told so, at 0.97 unless told otherwise', () => {
    const models = (more: Record<string, string> = {}) =>
      loadConfig({ ASSAY_DATA_DIR: dataDir(), ASSAY_MODELS: 'openai/gpt-6-luna', ...more }).models;
    const model = 'openai/text-embedding-3-small';
    expect(models().semantic).toBeUndefined();
    expect(models({ ASSAY_SEMANTIC_CACHE: model }).semantic).toEqual({ model, threshold: 0.97 });
    const nearer = models({ ASSAY_SEMANTIC_CACHE: model, ASSAY_SEMANTIC_THRESHOLD: '0.99' });
    expect(nearer.semantic).toEqual({ model, threshold: 0.99 });
  });

  it.each([
    [{ ASSAY_SEMANTIC_CACHE: 'on', ASSAY_MODELS: 'p/m' }, 'ASSAY_SEMANTIC_CACHE'],
    [{ ASSAY_SEMANTIC_THRESHOLD: '97' }, 'ASSAY_SEMANTIC_THRESHOLD'],
    [{ ASSAY_SEMANTIC_CACHE: 'openai/text-embedding-3-small' }, 'ASSAY_MODELS'],
  ])('tells what is wrong with %j', (env, path) => {
    expect(failureOf({ ASSAY_DATA_DIR: dataDir(), ...env }).faults.map(fault => fault.path)).toEqual([path]);
  });

  it('never repeats the value of a secret, be it right or wrong', () => {
    const wrong = failureOf({ ASSAY_DATA_DIR: dataDir(), DATABASE_URL: 'mysql://u:hunter2@h/d' });
    expect(wrong.message).toContain('DATABASE_URL');
    expect(JSON.stringify(wrong.faults) + wrong.message).not.toContain('hunter2');

    const right = loadConfig({ ASSAY_DATA_DIR: dataDir(), DATABASE_URL: 'postgres://u:hunter2@h/d' });
    expect(JSON.stringify(right) + inspect(right, { depth: 9 }) + String(right.databaseUrl)).not.toContain('hunter2');
    expect(right.databaseUrl?.reveal()).toBe('postgres://u:hunter2@h/d');
  });

  it('takes the environment over the file over the default, and an empty variable as not set', () => {
    const folder = dataDir();
    writeFileSync(join(folder, 'assay.config.yaml'), 'ASSAY_API_PORT: 9001\nASSAY_LOG_LEVEL: debug\n');
    const config = loadConfig({ ASSAY_DATA_DIR: folder, ASSAY_API_PORT: '9002', ASSAY_LOG_LEVEL: '' });
    expect(config.api.port).toBe(9002);
    expect(config.logLevel).toBe('debug');
  });

  it('reads lists and booleans as a file writes them', () => {
    const folder = dataDir();
    const content = { ASSAY_CORPUS_ROOTS: ['/a', '/b'], ASSAY_OFFLINE: true };
    writeFileSync(join(folder, 'assay.config.json'), JSON.stringify(content));
    const config = loadConfig({ ASSAY_DATA_DIR: folder });
    expect(config.corpusRoots).toEqual(['/a', '/b']);
    expect(config.isOffline).toBe(true);
  });

  it('refuses a file with a setting that does not exist, and one that cannot be read', () => {
    const folder = dataDir();
    writeFileSync(join(folder, 'assay.config.json'), '{"ASSAY_API_PROT": 1}');
    expect(failureOf({ ASSAY_DATA_DIR: folder }).faults[0]?.path).toBe('ASSAY_API_PROT');
    expect(failureOf({ ASSAY_CONFIG: join(folder, 'absent.yaml') }).message).toContain('there is no such file');
  });

  it('does not quote a broken file, which may hold secrets', () => {
    const folder = dataDir();
    writeFileSync(join(folder, 'assay.config.yaml'), 'DATABASE_URL: "postgres://u:hunter2@h/d\nb: [');
    const error = failureOf({ ASSAY_DATA_DIR: folder });
    expect(error.message).toContain('is not valid JSON or YAML');
    expect(error.message).not.toContain('hunter2');
  });

  it('sees what settings say only together', () => {
    const { faults } = failureOf({
      TEMPORAL_API_KEY: 'k',
      ASSAY_S3_ENDPOINT: 'http://h:1',
      ASSAY_API_URL: 'https://assay.example.com',
    });
    expect(faults.map(({ path }) => path)).toEqual(['TEMPORAL_ADDRESS', 'ASSAY_API_KEY', 'ASSAY_S3_BUCKET']);
  });

  it('knows an API elsewhere and the key for it', () => {
    const { client } = loadConfig({ ASSAY_API_URL: 'https://assay.example.com/', ASSAY_API_KEY: 'k' });
    expect(client.apiUrl).toBe('https://assay.example.com');
    expect(client.apiKey?.reveal()).toBe('k');
    expect(loadConfig({}).client).toEqual({ apiUrl: undefined, apiKey: undefined });
  });

  it('switches TLS on for a Temporal API key', () => {
    const config = loadConfig({ TEMPORAL_ADDRESS: 'x.tmprl.cloud:7233', TEMPORAL_API_KEY: 'k' });
    expect(config.temporal.tls.enabled).toBe(true);
  });
});

describe('.env.example', () => {
  const text = readFileSync(join(projectRoot, '.env.example'), 'utf8');

  it('lists exactly the settings there are, in their order', () => {
    const listed = [...text.matchAll(/^# ([A-Z0-9_]+)=/gm)].map(match => match[1]);
    expect(listed).toEqual(Object.keys(settings));
  });

  it('says of each what it is for', () => {
    for (const { about } of Object.values(settings)) expect(text).toContain(`# ${about}`);
  });

  it('gives examples that are valid', () => {
    for (const [name, { schema, example }] of Object.entries(settings)) {
      if (example) expect({ name, ok: schema.safeParse(example).success }).toEqual({ name, ok: true });
    }
  });
});
