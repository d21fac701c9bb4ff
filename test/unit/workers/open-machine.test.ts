import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planResearchFixture } from '#activities/planning/prompts/plan-research.fixture';
import planResearch from '#activities/planning/prompts/plan-research.prompt';
import { newApprovalKey } from '#infra/approvals/approval-signer';
import { loadConfig } from '#infra/config/env';
import { putJson } from '#infra/storage/artifact-store';
import { openDatabase } from '#infra/storage/database';
import { createModelReports } from '#infra/storage/model-reports';
import { openArtifactStore } from '#infra/storage/open-artifact-store';
import { createLogger } from '#infra/telemetry/logger';
import { Brief } from '#shared/contracts/brief';
import { freshDatabase } from '#test/support/local-services';
import { startWireServer } from '#test/support/wire-server/wire-server';
import { openMachine } from '#workers/machine';

const database = await freshDatabase();
const folder = await mkdtemp(join(tmpdir(), 'assay-machine-'));
const wire = await startWireServer();
const { db, close } = openDatabase(database.url, 2);
const run = { runId: 'run-1', tenant: 'acme' };
const logger = createLogger('test', 'fatal');
const approvalKey = newApprovalKey();

afterAll(async () => {
  await wire.close();
  await close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const configWith = (models: string) =>
  loadConfig({
    ASSAY_DATA_DIR: folder,
    DATABASE_URL: database.url,
    ASSAY_APPROVAL_KEYS: approvalKey,
    ASSAY_MODELS: models,
  });

describe('a worker with configured models', () => {
  it('lets them answer, shows them, and journals what they cost', async () => {
    process.env['OPENAI_API_KEY'] = 'sk-canary';
    process.env['OPENAI_BASE_URL'] = `${wire.url}/v1`;
    const config = configWith('openai/gpt-6-luna');
    const machine = await openMachine(config, logger);
    const artifacts = await openArtifactStore(config);
    const brief = Brief.parse({ title: 'Desk for heat pumps', idea: 'A tool that plans a heat pump in one visit.' });
    const briefHash = await putJson(artifacts, brief);
    const { verticalHash } = await machine.activities.think.loadVertical({ run, briefHash });
    const corpus = join(config.projectRoot, 'test', 'support', 'tiny-corpus');
    const { corpusHash } = await machine.activities.read.openCorpus({ run, corpus });
    await machine.activities.think.draftPlan({ run, briefHash, verticalHash, corpusHash });
    await machine.close();
    expect(wire.calls.length).toBeGreaterThan(0);
    const reports = createModelReports(db);
    expect(await reports.listModels()).toMatchObject([{ id: 'openai/gpt-6-luna', breaker: { state: 'closed' } }]);
    const calls = await reports.callsOf(run);
    expect(calls[0]).toMatchObject({ prompt: 'plan-research', route: { rule: 'as-configured' } });
    expect(calls[0]?.attempts.length).toBe(wire.calls.length);
    expect(calls[0]?.costMicroUsd).toBeGreaterThan(0);
  });

  it('takes a plan over when the idea is told in other words, once the semantic cache is switched on', async () => {
    const config = loadConfig({
      ASSAY_DATA_DIR: folder,
      DATABASE_URL: database.url,
      ASSAY_APPROVAL_KEYS: approvalKey,
      ASSAY_MODELS: 'openai/gpt-6-luna',
      ASSAY_SEMANTIC_CACHE: 'openai/text-embedding-3-small',
      ASSAY_SEMANTIC_THRESHOLD: '0.8',
    });
    wire.always({ kind: 'answer', text: JSON.stringify(planResearch.extractive(planResearchFixture)) });
    const machine = await openMachine(config, logger);
    const artifacts = await openArtifactStore(config);
    const corpus = join(config.projectRoot, 'test', 'support', 'tiny-corpus');
    const plan = async (runId: string, idea: string) => {
      const [asked, before] = [{ runId, tenant: 'acme' }, wire.calls.length];
      const briefHash = await putJson(artifacts, Brief.parse({ title: 'Solar desk', idea }));
      const { verticalHash } = await machine.activities.think.loadVertical({ run: asked, briefHash });
      const { corpusHash } = await machine.activities.read.openCorpus({ run: asked, corpus });
      await machine.activities.think.draftPlan({ run: asked, briefHash, verticalHash, corpusHash });
      return wire.calls.slice(before).map(({ path }) => path.split('/').at(-1));
    };
    expect(await plan('solar-1', 'A tool that plans solar roofs for 500 installers in Spain.')).toEqual([
      'embeddings',
      'completions',
    ]);
    const reworded = 'The tool that plans the solar roofs for 500 installers in Spain';
    expect(await plan('solar-2', reworded)).toEqual(['embeddings']);
    expect(await plan('solar-3', reworded.replace('500', '5,000'))).toEqual(['embeddings', 'completions']);
    await machine.close();
    const [call] = await createModelReports(db).callsOf({ runId: 'solar-2', tenant: 'acme' });
    expect(call).toMatchObject({ prompt: 'plan-research', isReused: true, status: 'completed' });
    expect(call?.attempts.map(({ purpose }) => purpose)).toEqual(['embedding']);
    expect(call?.route?.notes.at(-1)).toMatch(/^taken over from call [0-9a-f]{64}/u);
  });

  it('does not start with a model it cannot ask', async () => {
    await expect(openMachine(configWith('openai/unheard-of'), logger)).rejects.toMatchObject({
      code: 'config.invalid',
      message: expect.stringContaining('no known price'),
    });
  });
});
