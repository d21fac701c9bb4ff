import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newApprovalKey } from '#infra/approvals/approval-signer';
import { runEntry } from '#test/support/run-entry';

/** Real processes, as people start them, on a folder in which nothing has ever run. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-settings-'));
  writeFileSync(join(folder, 'routes.yaml'), 'rules: [{ name: a, when: { task: [nothing] }, use: ["*"], why: w }]\n');
  writeFileSync(join(folder, 'prices.json'), '{"date":"2999-01-01","note":"","models":[]}');
  writeFileSync(
    join(folder, 'idea.txt'),
    'A planning tool with which heating installers plan a heat pump in one visit.',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const key = 'sk-canary-of-settings';

const wrong = () => ({
  ASSAY_MODELS: 'openai/gpt-99,mistral/mistral-medium-latest,opneai/x,local/mine',
  ASSAY_MODEL_ROUTES: join(folder, 'routes.yaml'),
  ASSAY_MODEL_PRICES: join(folder, 'prices.json'),
  ASSAY_BUDGET_RUN_USD: '-5',
  ASSAY_LOCAL_MODEL: join(folder, 'missing.gguf'),
  OPENAI_API_KEY: key,
  OPENAI_BASE_URL: 'ftp://proxy',
});

const everyFault = [
  'ASSAY_BUDGET_RUN_USD: expected an amount in US dollars, from 0 to 1000000, such as 5 or 0.50; it is "-5"',
  'ASSAY_MODEL_PRICES.date: 2999-01-01 lies ahead; the day the prices were gathered is expected',
  'OPENAI_BASE_URL: expected an address that begins with http:// or https://',
  'MISTRAL_API_KEY: is not set, and Mistral AI cannot be asked without it',
  'ASSAY_MODELS: there is no provider opneai; there are anthropic, ',
  'ASSAY_LOCAL_MODEL: expected the path of a GGUF file that is there',
  'ASSAY_MODEL_ROUTES.rules.0.when.task: there is no task nothing; there are ',
];

const ends = (entry: string, args: readonly string[], settings: Record<string, string>) =>
  runEntry(entry, args, { ASSAY_DATA_DIR: join(folder, 'data'), ...settings });

const assay = (args: readonly string[], settings = wrong() as Record<string, string>) =>
  ends('api/cli/main.js', args, settings);

function leavesNothingBehind(): void {
  const data = join(folder, 'data');
  const left = existsSync(data) ? readdirSync(data, { recursive: true, encoding: 'utf8' }) : [];
  expect(left.filter(name => !/^(\.gitignore|logs|stack-users)$/u.test(name))).toEqual([]);
}

describe('settings that are wrong', () => {
  it.each([
    ['assay start', 'api/cli/main.js', ['start']],
    ['assay models check', 'api/cli/main.js', ['models', 'check']],
    ['the stack itself', 'infra/local/stack.js', []],
  ])(
    'are all told at once by %s, which ends with 2 and starts nothing',
    async (_, entry, args) => {
      const { code, out, err } = await ends(entry, args, wrong());
      for (const fault of everyFault) expect(err).toContain(fault);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toContain('What to do: Mend the settings listed; .env.example describes them all.');
      expect(err).not.toContain(key);
      leavesNothingBehind();
    },
    180_000,
  );

  it('are told before a run is begun, also where only the models are wrong', async () => {
    const brief = ['run', '--brief', join(folder, 'idea.txt'), '--corpus', folder, '--yes'];
    const { code, err } = await assay(brief, { ASSAY_MODELS: 'openai/gpt-99', OPENAI_API_KEY: key });
    expect(err).toMatch(/ASSAY_MODELS: openai\/gpt-99 has no known price; known of openai: .*gpt-6-luna/u);
    expect(code).toBe(2);
    leavesNothingBehind();
  }, 180_000);

  it('are told by the doctor in the same words', async () => {
    const { code, out } = await assay(['doctor']);
    for (const fault of everyFault) expect(out).toContain(`MEND configuration: ${fault}`);
    expect(code).toBe(5);
  }, 180_000);

  it('are told to scripts as a list of faults', async () => {
    const { code, out } = await assay(['start', '--json']);
    const { error } = JSON.parse(out) as { error: { code: string; faults: { path: string; message: string }[] } };
    expect(error.code).toBe('config.invalid');
    expect(error.faults.map(({ path, message }) => `${path}: ${message}`)).toEqual(
      everyFault.map(fault => expect.stringContaining(fault)),
    );
    expect(code).toBe(2);
  }, 180_000);

  it('end a worker that was started by itself, once, before it connects to anything', async () => {
    const ground = { DATABASE_URL: 'postgres://u:p@127.0.0.1:9/none', TEMPORAL_ADDRESS: '127.0.0.1:9' };
    const { code, out, err } = await ends('workers/main.js', [], {
      ...ground,
      ASSAY_APPROVAL_KEYS: newApprovalKey(),
      ASSAY_MODELS: 'openai/gpt-99',
      OPENAI_API_KEY: key,
    });
    expect(out + err).toContain('openai/gpt-99 has no known price');
    expect(code).toBe(2);
  }, 180_000);

  it.each(['workers/main.js', 'api/main.js'])(
    'end %s where nothing signs who decides, with how to mend it',
    async entry => {
      const ground = { DATABASE_URL: 'postgres://u:p@127.0.0.1:9/none', TEMPORAL_ADDRESS: '127.0.0.1:9' };
      const { code, out, err } = await ends(entry, [], ground);
      expect(out + err).toContain('ASSAY_APPROVAL_KEYS: expected, the same for API and workers');
      expect(out + err).toContain('openssl rand -base64 32');
      expect(code).toBe(2);
    },
  );
});
