import { openDatabase } from '#infra/storage/database';
import { createRunRecorder } from '#infra/storage/run-recorder';
import { createRunStore } from '#infra/storage/run-store';
import { freshDatabase } from '#test/support/local-services';

const run = { runId: 'run-1', tenant: 'acme' };
const at = '2026-01-01T00:00:00.000Z';
const database = await freshDatabase();
const opened = openDatabase(database.url);
const recorder = createRunRecorder(opened.db);
const store = createRunStore(opened.db, opened.pool);

afterAll(async () => {
  await store.close();
  await opened.close();
  await database.drop();
});

const newRun = (runId: string, tenant = 'acme') => ({
  runId,
  tenant,
  workflowId: `mrd/${tenant}/${runId}`,
  idempotencyKey: runId,
  requestHash: 'r',
  title: `Title of ${runId}`,
  vertical: 'general',
  briefHash: 'b',
  corpus: 'c',
  createdAt: new Date(at),
});
const line = (key: string) => ({ key, type: 'thing-happened', data: { text: `nul \u0000 and half a pair \ud800` } });

describe('the record of a run', () => {
  beforeAll(async () => {
    await store.insertRun(newRun('run-1'));
  });

  it('can be abandoned before its workflow has told anything, and not after', async () => {
    await store.insertRun(newRun('run-unstarted', 'gamma'));
    await store.abandonRun('beta', 'run-unstarted', 'not theirs');
    expect((await store.getRun('gamma', 'run-unstarted'))?.state).toBe('planning');
    await store.abandonRun('gamma', 'run-unstarted', 'nobody took it');
    expect(await store.getRun('gamma', 'run-unstarted')).toMatchObject({
      state: 'failed',
      reason: 'nobody took it',
      finishedAt: expect.any(String),
    });
    await store.insertRun(newRun('run-started', 'gamma'));
    await recorder.project({
      run: { runId: 'run-started', tenant: 'gamma' },
      at,
      patch: {},
      story: [line('begun')],
      decisions: [],
    });
    await store.abandonRun('gamma', 'run-started', 'too late');
    expect((await store.getRun('gamma', 'run-started'))?.state).toBe('planning');
  });

  it('is inserted once for an idempotency key', async () => {
    const again = await store.insertRun({ ...newRun('run-other'), idempotencyKey: 'run-1' });
    expect(again).toMatchObject({ created: false, run: { runId: 'run-1' } });
  });

  it('numbers its events one by one, also when many write at once and some write again', async () => {
    const projections = Array.from({ length: 20 }, (_, n) => ({
      run,
      at,
      patch: {},
      story: [line(`k${n % 10}`)],
      decisions: [],
    }));
    await Promise.all(projections.map(projection => recorder.project(projection)));
    const events = await store.listEvents({ runId: 'run-1', afterSeq: 0, limit: 100 });
    expect(events.map(event => event.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(events[0]?.data).toEqual({ text: 'nul  and half a pair \ufffd' });
  });

  it('counts a step of a stage once, however often it is told', async () => {
    await recorder.project({ run, at, patch: { stage: { stage: 'researching', total: 3 } }, story: [], decisions: [] });
    const step = (key: string) =>
      recorder.noteStep({ run, stage: 'researching', line: { key, type: 'question-answered', data: {} } });
    await Promise.all([step('q1'), step('q2'), step('q1'), step('q2')]);
    expect((await store.getRun('acme', 'run-1'))?.progress).toEqual([{ stage: 'researching', done: 2, total: 3 }]);
  });

  it('leaves what a patch does not name as it is', async () => {
    await recorder.project({ run, at, patch: { state: 'researching', confidence: 0.5 }, story: [], decisions: [] });
    await recorder.project({ run, at, patch: { sources: 4 }, story: [], decisions: [] });
    expect(await store.getRun('acme', 'run-1')).toMatchObject({ state: 'researching', confidence: 0.5, sources: 4 });
  });

  it('wakes those who wait for events, long before their time is up', async () => {
    let isWoken = false;
    void store.waitForEvents({ runId: 'run-1', afterSeq: 0, timeoutMs: 900_000 }).then(() => {
      isWoken = true;
    });
    // What is told before they listen wakes nobody.
    for (let told = 0; !isWoken; told += 1) {
      await recorder.project({ run, at, patch: {}, story: [line(`late-${told}`)], decisions: [] });
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  });

  it('is not shown to another tenant, and its words do not act as patterns in a search', async () => {
    await store.insertRun(newRun('run-2', 'other'));
    expect(await store.getRun('other', 'run-1')).toBeNull();
    expect((await store.listRuns({ tenant: 'acme', limit: 10 })).runs.map(found => found.runId)).toEqual(['run-1']);
    expect((await store.listRuns({ tenant: 'acme', text: '%', limit: 10 })).runs).toEqual([]);
  });

  it('is paged newest first without gaps or repeats', async () => {
    for (const n of [3, 4, 5, 6]) await store.insertRun(newRun(`run-${n}`));
    const first = await store.listRuns({ tenant: 'acme', limit: 3 });
    const second = await store.listRuns({ tenant: 'acme', limit: 3, before: first.next ?? '' });
    expect([...first.runs, ...second.runs].map(found => found.runId)).toEqual([
      'run-6',
      'run-5',
      'run-4',
      'run-3',
      'run-1',
    ]);
    expect(second.next).toBeNull();
  });
});
