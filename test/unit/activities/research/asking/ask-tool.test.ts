import { randomUUID } from 'node:crypto';
import { askTool } from '#activities/research/asking/ask-tool';
import type { AskedTool } from '#activities/research/asking/asked-tool';
import type { SharedTools } from '#activities/research/asking/tool-desk';
import type { ResearchTool } from '#activities/research/tools/define-research-tool';
import { createBreakerStore } from '#infra/storage/breaker-store';
import { createCallJournal } from '#infra/storage/call-journal';
import { createCallLeases } from '#infra/storage/call-leases';
import { openDatabase } from '#infra/storage/database';
import { createModelReports } from '#infra/storage/model-reports';
import { createMoneyBook } from '#infra/storage/money-book';
import { createToolJournal } from '#infra/storage/tool-journal';
import { createToolPayments } from '#infra/storage/tool-payments';
import { freshDatabase } from '#test/support/local-services';
import { memoryArtifactStore } from '#test/support/memory-artifact-store';
import { toolContext } from '#test/support/tool-ground';
import { quickDesk, startPriceService } from './price-service.js';

const database = await freshDatabase();
const { db, close } = openDatabase(database.url, 4);
const service = await startPriceService();
const artifacts = memoryArtifactStore();
let now = Date.now();

afterAll(async () => {
  await service.close();
  await close();
  await database.drop();
});

beforeEach(async () => {
  now = Date.now();
  await db.deleteFrom('breakers').execute();
});

function sharedTools(runMicroUsd: number | null = null): SharedTools {
  const money = createMoneyBook(db, { limits: { runMicroUsd, tenantMonthMicroUsd: null } });
  return {
    breakers: createBreakerStore(db, () => now),
    journal: createToolJournal(db, () => new Date(now)),
    leases: createCallLeases(db),
    payments: createToolPayments(db, { money }),
  };
}

function deskWith(over: { shared?: SharedTools; tool?: ResearchTool } = {}) {
  const tool = over.tool ?? service.tool;
  const shared = over.shared ?? sharedTools();
  return quickDesk({ host: service.host, tools: [tool], enabled: [tool.name], shared });
}

function question(query: string, over: Partial<AskedTool> & { runId?: string } = {}): AskedTool {
  const tool = over.tool ?? service.tool;
  const { desk } = deskWith();
  return {
    tool,
    catalogued: {
      name: tool.name,
      tool: tool.name,
      title: tool.title,
      part: null,
      costUsd: tool.costUsd,
      missing: null,
    },
    query: { query, limit: 10 },
    context: toolContext({ ...desk.ground, artifacts, run: { runId: over.runId ?? 'run-1', tenant: 'acme' } }),
    until: Date.now() + 480_000,
    ...over,
  };
}

const words = () => `heat pumps ${randomUUID()}`;
const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    service.answer((_, response) => {
      response.writeHead(code, headers);
      response.end('no');
    });

describe('asking a research tool', () => {
  it('tries again after 2, 4 and 8 seconds and then goes without', async () => {
    status(503)();
    const { desk, pauses } = deskWith();
    const end = await askTool(desk, question(words()));
    expect(end).toMatchObject({ outcome: 'failed', mayPass: true });
    expect(pauses).toEqual([2_000, 4_000, 8_000]);
    expect(service.asked.length).toBe(4);
  });

  it('waits as long as it is asked to, and not at all when that is longer than a minute', async () => {
    status(429, { 'retry-after': '20' })();
    const patient = deskWith();
    await askTool(patient.desk, question(words()));
    expect(patient.pauses).toEqual([20_000, 20_000, 20_000]);
    status(429, { 'retry-after': '3600' })();
    const short = deskWith();
    expect(await askTool(short.desk, question(words()))).toMatchObject({ outcome: 'failed' });
    expect(short.pauses).toEqual([]);
  });

  it('does not pause beyond the time that is left', async () => {
    status(503)();
    const { desk, pauses } = deskWith();
    await askTool(desk, question(words(), { until: Date.now() + 5_000 }));
    expect(pauses).toEqual([2_000, 4_000]);
  });

  it('does not repeat what will stay as it is, and tells everybody for an hour', async () => {
    status(404)();
    const { desk, pauses } = deskWith();
    const query = words();
    expect(await askTool(desk, question(query))).toMatchObject({ outcome: 'failed', mayPass: false });
    expect(await askTool(desk, question(query, { runId: 'run-2' }))).toMatchObject({ outcome: 'failed' });
    expect(pauses).toEqual([]);
    expect(service.asked.length).toBe(1);
    now += 3_600_001;
    await askTool(desk, question(query));
    expect(service.asked.length).toBe(2);
  });

  it('leaves a tool alone after three failures in a row, sends one probe, and closes again when it answers', async () => {
    status(503)();
    const { desk } = deskWith();
    for (const _ of [1, 2, 3]) await askTool(desk, question(words()));
    service.answer((_, response) => response.end('A heat pump costs EUR 28,000.'));
    expect(await askTool(desk, question(words()))).toMatchObject({ outcome: 'open', mayPass: true });
    expect(service.asked).toEqual([]);
    now += 60_001;
    expect(await askTool(desk, question(words()))).toMatchObject({ outcome: 'found' });
    expect(await askTool(desk, question(words()))).toMatchObject({ outcome: 'found' });
    expect(await createBreakerStore(db).failing()).toEqual(new Set());
  });

  it('opens its circuit again when the one probe fails, without further tries', async () => {
    status(503)();
    const { desk, pauses } = deskWith();
    for (const _ of [1, 2, 3]) await askTool(desk, question(words()));
    now += 60_001;
    pauses.length = 0;
    expect(await askTool(desk, question(words()))).toMatchObject({ outcome: 'failed' });
    expect(pauses).toEqual([]);
    expect(await askTool(desk, question(words()))).toMatchObject({ outcome: 'open' });
  });

  it('keeps its breaker apart from those of models', async () => {
    status(503)();
    const { desk } = deskWith();
    for (const _ of [1, 2, 3]) await askTool(desk, question(words()));
    const breakers = createBreakerStore(db);
    expect(await breakers.list()).toEqual([]);
    expect(await breakers.failing()).toEqual(new Set());
    const rows = await db.selectFrom('breakers').select('deployment').execute();
    expect(rows).toEqual([{ deployment: `tool:prices@${service.host}` }]);
  });

  it('asks and pays once for ten that want the same at the same time, and for a run that comes later', async () => {
    service.answer((_, response) => setTimeout(() => response.end('A heat pump costs EUR 28,000.'), 50));
    const { desk } = deskWith();
    const query = words();
    const runId = `run-${randomUUID()}`;
    const ends = await Promise.all(Array.from({ length: 10 }, () => askTool(desk, question(query, { runId }))));
    const later = await askTool(desk, question(query, { runId: 'run-other' }));
    expect(new Set([...ends, later].map(({ outcome }) => outcome))).toEqual(new Set(['found']));
    expect(service.asked.length).toBe(1);
    expect((await createCallJournal(db).usageOf(runId)).costUsd).toBeCloseTo(0.01);
    expect((await createCallJournal(db).usageOf('run-other')).costUsd).toBe(0);
  });

  it('finds the answer of its own run and of the run it was forked from however old, and others only while it is fresh', async () => {
    service.answer((_, response) => response.end('A heat pump costs EUR 28,000.'));
    const { desk } = deskWith();
    const query = words();
    const parent = `run-${randomUUID()}`;
    const fork = `run-${randomUUID()}`;
    await insertRun(parent, null);
    await insertRun(fork, parent);
    await askTool(desk, question(query, { runId: parent }));
    now += 30 * 86_400_000;
    await askTool(desk, question(query, { runId: parent }));
    await askTool(desk, question(query, { runId: fork }));
    expect(service.asked.length).toBe(1);
    await askTool(desk, question(query, { runId: 'run-stranger' }));
    expect(service.asked.length).toBe(2);
  });

  it('never gives one tenant what another was answered', async () => {
    service.answer((_, response) => response.end('A heat pump costs EUR 28,000.'));
    const { desk } = deskWith();
    const query = words();
    await askTool(desk, question(query));
    const other = question(query);
    await askTool(desk, { ...other, context: { ...other.context, run: { runId: 'run-9', tenant: 'globex' } } });
    expect(service.asked.length).toBe(2);
  });

  it('does not buy again what a worker paid for and died before it noted it', async () => {
    service.answer((_, response) => response.end('A heat pump costs EUR 28,000.'));
    const { desk } = deskWith();
    const [query, runId] = [words(), `run-${randomUUID()}`];
    await askTool(desk, question(query, { runId }));
    await db.deleteFrom('run_tool_calls').execute();
    await db.deleteFrom('tool_calls').execute();
    expect(await askTool(desk, question(query, { runId }))).toMatchObject({ outcome: 'found' });
    expect(service.asked.length).toBe(1);
  });

  it('is not asked when the budget does not allow it, and says so', async () => {
    service.answer((_, response) => response.end('A heat pump costs EUR 28,000.'));
    const { desk } = deskWith({ shared: sharedTools(5_000) });
    const end = await askTool(desk, question(words(), { runId: `run-${randomUUID()}` }));
    expect(end).toMatchObject({ outcome: 'failed', mayPass: false });
    expect(service.asked).toEqual([]);
  });

  it('shows what it cost beside the calls of models', async () => {
    service.answer((_, response) => response.end('A heat pump costs EUR 28,000.'));
    const { desk } = deskWith();
    const runId = `run-${randomUUID()}`;
    await askTool(desk, question(words(), { runId }));
    const reports = createModelReports(db);
    const lines = await reports.costs({ tenant: 'acme', by: 'model', runId });
    expect(lines).toMatchObject([{ group: 'tool/prices', attempts: 1, costMicroUsd: 10_000 }]);
    expect(await reports.callsOf({ tenant: 'acme', runId })).toMatchObject([
      { prompt: 'research', costMicroUsd: 10_000 },
    ]);
  });

  it('takes what is not as agreed, or not foreseen, for a failure of the tool', async () => {
    const tool = { ...service.tool, freshForHours: null, ask: async () => ({ hits: 'many' }) as never };
    const { desk } = deskWith({ tool });
    expect(await askTool(desk, question(words(), { tool }))).toMatchObject({ outcome: 'failed', mayPass: false });
    const throwing = { ...tool, ask: () => Promise.reject(new TypeError('the secret is sk-123')) };
    const end = await askTool(desk, question(words(), { tool: throwing }));
    expect(end).toMatchObject({ outcome: 'failed' });
    expect(JSON.stringify(end)).not.toContain('sk-123');
  });

  it('ends at once when nobody waits any more, and counts that as nobody’s failure', async () => {
    service.answer(() => undefined);
    const { desk } = deskWith();
    const stop = new AbortController();
    const asked = question(words());
    setTimeout(() => stop.abort(), 50);
    await expect(askTool(desk, { ...asked, context: { ...asked.context, signal: stop.signal } })).rejects.toThrow();
    expect(await db.selectFrom('breakers').selectAll().execute()).toEqual([]);
  });

  it('is skipped when it is not enabled or not set up', async () => {
    const { desk } = deskWith();
    expect(await askTool({ ...desk, enabled: [] }, question(words()))).toMatchObject({ outcome: 'missing' });
    const tool = { ...service.tool, missing: () => 'Set PRICE_KEY.' };
    expect(await askTool(desk, question(words(), { tool }))).toMatchObject({
      outcome: 'missing',
      because: 'Set PRICE_KEY.',
    });
  });
});

async function insertRun(runId: string, forkedFrom: string | null) {
  await db
    .insertInto('runs')
    .values({
      run_id: runId,
      tenant: 'acme',
      workflow_id: `mrd/acme/${runId}`,
      idempotency_key: runId,
      request_hash: '',
      title: 'Heat pumps',
      vertical: 'general',
      brief_hash: '0'.repeat(64),
      corpus: 'tiny',
      state: 'planning',
      created_at: new Date(),
      updated_at: new Date(),
      ...(forkedFrom !== null && { forked_from: forkedFrom }),
    })
    .execute();
}
