import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newApprovalKey } from '#infra/approvals/approval-signer';
import { loadConfig } from '#infra/config/env';
import { openDatabase } from '#infra/storage/database';
import { createToolReports } from '#infra/storage/known-tools';
import { createLogger } from '#infra/telemetry/logger';
import { freshDatabase } from '#test/support/local-services';
import { faultsOfTools } from '#workers/faults-of-tools';
import { openMachine } from '#workers/machine';

const database = await freshDatabase();
const folder = await mkdtemp(join(tmpdir(), 'assay-tools-'));
const { db, close } = openDatabase(database.url, 2);
const logger = createLogger('test', 'fatal');

afterAll(async () => {
  await close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const configWith = (settings: Record<string, string>) =>
  loadConfig({
    ASSAY_DATA_DIR: folder,
    DATABASE_URL: database.url,
    ASSAY_APPROVAL_KEYS: newApprovalKey(),
    ...settings,
  });

describe('research tools as configured', () => {
  it('are wrong in all places at once', async () => {
    const configPath = join(folder, 'research.yaml');
    await writeFile(configPath, 'restTables: none');
    const faults = faultsOfTools({ tools: ['local-corpus', 'oracle'], configPath });
    expect(faults.map(({ path }) => path)).toEqual(['ASSAY_TOOLS', 'ASSAY_RESEARCH_CONFIG.restTables']);
    expect(faultsOfTools({ tools: ['local-corpus', 'web-fetch'], configPath: undefined })).toEqual([]);
  });

  it('keep a worker from starting when they are wrong', async () => {
    await expect(openMachine(configWith({ ASSAY_TOOLS: 'oracle' }), logger)).rejects.toMatchObject({
      code: 'config.invalid',
      faults: [{ path: 'ASSAY_TOOLS' }],
    });
  });

  it('are noted by a worker when it starts, enabled and not, without their keys', async () => {
    const key = 'tvly-canary-1';
    const machine = await openMachine(
      configWith({ ASSAY_TOOLS: 'local-corpus,sec-edgar', TAVILY_API_KEY: key }),
      logger,
    );
    await machine.close();
    const tools = await createToolReports(db).listTools();
    expect(tools.filter(({ isEnabled }) => isEnabled).map(({ name }) => name)).toEqual(['local-corpus', 'sec-edgar']);
    expect(tools.find(({ name }) => name === 'sec-edgar')?.missing).toContain('ASSAY_CONTACT');
    expect(tools.find(({ name }) => name === 'web-search')).toMatchObject({ isEnabled: false, missing: null });
    expect(JSON.stringify(tools)).not.toContain(key);
  });
});
