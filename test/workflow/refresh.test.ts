import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRunBudgets } from '#infra/storage/run-budgets';
import type { RefreshedRun } from '#shared/contracts/refresh';
import { askedOf } from '#test/support/model-answers/asked-of';
import { answerOf, honestModel } from '#test/support/model-answers/honest-model';
import { recordHistory } from '#test/support/recorded-histories';
import { caller, replayServices, stranger } from '#test/support/replay-services';
import {
  approveAll,
  type Harness,
  type HarnessOptions,
  type StartedRun,
  startHarness,
} from '#test/support/run-harness';
import { tinyCorpus } from '#test/support/tiny-corpus';
import { startWireServer, type WireServer } from '#test/support/wire-server/wire-server';
import { wiredModels } from '#test/support/wired-models';

let harness: Harness;
let services: ReturnType<typeof replayServices>;
let corpus: string;
let parent: StartedRun;

async function begin(options: HarnessOptions = {}) {
  harness = await startHarness(options);
  services = replayServices(harness);
  corpus = await mkdtemp(join(tmpdir(), 'assay-refresh-'));
  await cp(tinyCorpus, corpus, { recursive: true });
  parent = await harness.start({ corpus, deadlineDays: 3 });
  await approveAll(parent);
}

async function end() {
  await services?.refresh.delete(caller, parent.runId).catch(() => undefined);
  await harness?.close();
  await rm(corpus, { recursive: true, force: true });
}

const codeOf = (thrown: Promise<unknown>) => thrown.then(() => null).catch((error: { code: string }) => error.code);
const scheduleId = () => `refresh/test/${parent.runId}`;
const runOf = (runId: string): StartedRun => ({
  runId,
  handle: harness.client.workflow.getHandle(`mrd/test/${runId}`),
});

async function until<T>(look: () => Promise<T | null | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 900; tries += 1) {
    const seen = await look();
    if (seen) return seen;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('it did not come in time');
}

const refreshed = async () => (await services.refresh.show(caller, parent.runId)).runs;

async function triggered(): Promise<StartedRun> {
  const before = (await refreshed()).length;
  await services.refresh.trigger(caller, parent.runId);
  const [newest] = await until(async () => {
    const runs = await refreshed();
    return runs.length > before && runs[0]?.waitingFor === 'plan' && runs;
  });
  return runOf(newest?.runId ?? '');
}

async function edit(price: string, other: string) {
  const file = join(corpus, 'prices.csv');
  await writeFile(file, (await readFile(file, 'utf8')).replace(price, other));
}

async function latestBegun() {
  const { info } = await harness.client.schedule.getHandle(scheduleId()).describe();
  const workflowId = info.recentActions.at(-1)?.action.workflow.workflowId ?? '';
  return { handle: harness.client.workflow.getHandle(workflowId) };
}

async function story(runId: string, type: string) {
  const events = await harness.runs.listEvents({ runId, afterSeq: 0, limit: 1_000 });
  return events.filter(event => event.type === type).map(event => event.data);
}

describe('a refresh of what has not changed', () => {
  let wire: WireServer;
  beforeAll(async () => {
    wire = await startWireServer();
    wire.always(call => ({ kind: 'answer', text: answerOf(honestModel, askedOf(call)) }));
    await begin({ models: db => wiredModels(wire, db) });
    await createRunBudgets(harness.db).begin(parent.runId, 4_000_000);
    await services.refresh.create(caller, parent.runId, { every: 'week' });
  });
  afterAll(async () => {
    await end();
    await wire?.close();
  });

  it('pays nothing, waits for people as usual, and says that nothing is different', async () => {
    const asked = wire.calls.length;
    const run = await triggered();
    expect(await codeOf(services.refresh.trigger(caller, parent.runId))).toBe('refresh.waiting');
    await approveAll(run);
    expect(wire.calls.length).toBe(asked);
    expect(await harness.row(run.runId)).toMatchObject({ costUsd: 0, budgetUsd: 4, refreshOf: parent.runId, corpus });
    const counts = { claimsAppeared: 0, claimsDied: 0, claimsJudgedAnew: 0, numbersMoved: 0, sourcesChanged: 0 };
    const [shown] = await refreshed();
    expect(shown).toMatchObject({ runId: run.runId, state: 'completed', before: parent.runId, changes: counts });
    expect(await services.refresh.changes(caller, run.runId)).toMatchObject({
      ...{ runId: run.runId, refreshOf: parent.runId },
      diff: { isEqual: true, before: { runId: parent.runId }, after: { runId: run.runId, costUsd: 0 } },
      decisions: [
        { kind: 'plan', isGroundSame: true },
        { kind: 'final', isGroundSame: true },
      ],
    });
    expect(await story(run.runId, 'refresh-begun')).toEqual([{ of: parent.runId }]);
    expect(await story(run.runId, 'refresh-compared')).toEqual([{ before: parent.runId, ...counts }]);
    expect(await story(parent.runId, 'refresh-compared')).toEqual([{ by: run.runId, ...counts }]);
    await recordHistory('refreshed', run);
    await recordHistory('refresh-begun', await latestBegun());
  });

  it('pays only for what has changed', async () => {
    const paid = wire.calls.length;
    await edit('11900', '12400');
    const run = await triggered();
    await approveAll(run);
    const asked = wire.calls.slice(paid).map(call => askedOf(call));
    const drafts = asked.filter(({ prompt }) => prompt === 'draft-section').map(({ data }) => JSON.stringify(data));
    expect(drafts.length).toBeGreaterThan(0);
    expect(drafts.filter(material => !material.includes('12400'))).toEqual([]);
    expect(asked.map(({ prompt }) => prompt)).not.toContain('plan-research');
    const [shown] = await refreshed();
    expect(shown?.changes).toMatchObject({ sourcesChanged: 1 });
  });

  it('keeps the terms of the run', async () => {
    const { action } = await harness.client.schedule.getHandle(scheduleId()).describe();
    expect(action).toMatchObject({
      args: [{ tenant: 'test', runId: parent.runId, decisionDeadlineDays: 3 }],
    });
  });
});

describe('a refresh of what has changed', () => {
  beforeAll(async () => {
    await begin();
    await services.refresh.create(caller, parent.runId, { every: '30 5 * * mon', decisionDeadlineDays: 1 });
  });
  afterAll(() => end());

  let first: RefreshedRun | undefined;

  it('tells the claims that died and the numbers that moved', async () => {
    await edit('11900', '12400');
    const run = await triggered();
    await approveAll(run);
    const report = await services.refresh.changes(caller, run.runId);
    expect(report.diff.numbers).toEqual([expect.objectContaining({ before: ['11900'], after: ['12400'] })]);
    expect(report.diff.sources).toMatchObject([{ change: 'other-content', location: 'prices.csv' }]);
    expect(report.diff.claims.map(({ change }) => change)).toEqual(expect.arrayContaining(['died', 'appeared']));
    expect(report.decisions).toContainEqual({ kind: 'final', isGroundSame: false });
    first = (await refreshed())[0];
    expect(first?.changes).toMatchObject({ numbersMoved: 1, sourcesChanged: 1 });
  });

  it('is compared with the refresh before, not with the first run for ever', async () => {
    const run = await triggered();
    await approveAll(run);
    expect((await refreshed())[0]).toMatchObject({
      runId: run.runId,
      before: first?.runId,
      changes: { numbersMoved: 0 },
    });
  });

  it('is not begun while an earlier one is open, also by the schedule itself', async () => {
    const open = await triggered();
    // What a schedule begins is named by the second.
    await new Promise(resolve => setTimeout(resolve, 1_100));
    await harness.client.schedule.getHandle(scheduleId()).trigger();
    const [skipped] = await until(async () => {
      const told = await story(parent.runId, 'refresh-skipped');
      return told.length > 0 && told;
    });
    expect(skipped).toEqual({ waiting: open.runId });
    expect(await refreshed()).toHaveLength(3);
    await recordHistory('refresh-skipped', await latestBegun());
    await open.handle.terminate();
  });

  it('is paused, goes on, and is listed for its tenant alone', async () => {
    expect(await services.refresh.setPaused(caller, parent.runId, true)).toMatchObject({
      isPaused: true,
      nextAt: null,
    });
    const going = await services.refresh.setPaused(caller, first?.runId ?? '', false);
    expect(going).toMatchObject({ runId: parent.runId, isPaused: false, every: '30 5 * * mon', createdBy: 'Ada' });
    expect(new Date(going.nextAt ?? '').getUTCDay()).toBe(1);
    const listed = await until(async () => {
      const { refreshes } = await services.refresh.list(caller);
      return refreshes.find(({ runId }) => runId === parent.runId);
    });
    expect(listed).toMatchObject({ title: 'Installer desk for heat pumps', every: '30 5 * * mon' });
    expect((await services.refresh.list(stranger)).refreshes).toEqual([]);
  });

  it('is refused where it makes no sense, and deleted', async () => {
    const young = await harness.start();
    const every = { every: 'week' };
    const asks: [Promise<unknown>, string][] = [
      [services.refresh.create(caller, 'run-nobody', every), 'run.not-found'],
      [services.refresh.create(stranger, parent.runId, every), 'run.not-found'],
      [services.refresh.create(caller, young.runId, every), 'run.not-finished'],
      [services.refresh.create(caller, parent.runId, { every: 'whenever' }), 'refresh.times-invalid'],
      [
        services.refresh.create(caller, parent.runId, { every: 'CRON_TZ=Atlantis/Sunk 0 6 * * 1' }),
        'refresh.times-invalid',
      ],
      [services.refresh.create(caller, parent.runId, every), 'refresh.exists'],
      [services.refresh.trigger(caller, young.runId), 'refresh.none'],
      [services.refresh.setPaused(caller, young.runId, true), 'refresh.none'],
      [services.refresh.delete(stranger, parent.runId), 'run.not-found'],
      [services.refresh.changes(caller, parent.runId), 'refresh.none'],
      [services.refresh.changes(stranger, first?.runId ?? ''), 'run.not-found'],
    ];
    expect(await Promise.all(asks.map(([ask]) => codeOf(ask)))).toEqual(asks.map(([, code]) => code));
    await services.refresh.delete(caller, parent.runId);
    expect(await codeOf(services.refresh.delete(caller, parent.runId))).toBe('refresh.none');
    expect(await services.refresh.show(caller, parent.runId)).toMatchObject({ schedule: null, runs: { length: 3 } });
    await young.handle.terminate();
  });
});
