import { ApplicationFailure } from '@temporalio/common';
import { sql } from 'kysely';
import { Mrd } from '#shared/contracts/mrd';
import { takenBack } from '#shared/policies/taken-back';
import { recordHistory } from '#test/support/recorded-histories';
import { caller, replayServices, stranger } from '#test/support/replay-services';
import {
  type Activities,
  approveAll,
  decide,
  type Harness,
  reach,
  type StartedRun,
  startHarness,
} from '#test/support/run-harness';
import { startWireServer, type WireServer } from '#test/support/wire-server/wire-server';
import { wiredModels } from '#test/support/wired-models';

/** A bug in a step that is there while its name is in here. */
const bugs = new Set<string>();
const passes = new Map<string, number>();

/** Fails for the second and later calls of an activity, so that some of its kind complete before. */
function around(activities: Activities): Activities {
  const faulty = (name: string, work: (input: never) => Promise<unknown>) => async (input: never) => {
    const pass = (passes.get(name) ?? 0) + 1;
    passes.set(name, pass);
    if (bugs.has(name) && pass > 1) throw ApplicationFailure.nonRetryable(`a bug in ${name}`, 'internal.unexpected');
    return work(input);
  };
  const wrap = <T extends object>(group: T): T =>
    Object.fromEntries(
      Object.entries(group).map(([name, work]) => [name, name === 'projectRun' ? work : faulty(name, work)]),
    ) as T;
  return { read: wrap(activities.read), think: wrap(activities.think) };
}

let wire: WireServer;
let harness: Harness;
let services: ReturnType<typeof replayServices>;
beforeAll(async () => {
  wire = await startWireServer();
  harness = await startHarness({ models: db => wiredModels(wire, db), around });
  services = replayServices(harness);
});
afterAll(async () => {
  await harness?.close();
  await wire?.close();
});
beforeEach(() => {
  bugs.clear();
  passes.clear();
});

const stateOf = ({ data }: { data: Readonly<Record<string, unknown>> }) => data['state'];
const latest = (run: StartedRun): StartedRun => ({
  runId: run.runId,
  handle: harness.client.workflow.getHandle(`mrd/test/${run.runId}`),
});
const resume = (run: StartedRun, from?: string, force = false) =>
  services.resume.resume(caller, run.runId, { ...(from && { from }), force });
const events = (run: StartedRun) => harness.runs.listEvents({ runId: run.runId, afterSeq: 0, limit: 1_000 });
const codeOf = (thrown: Promise<unknown>) => thrown.then(() => null).catch((error: { code: string }) => error.code);

/** Questions that were paid for again although they had their answer; what a model answered unusably may be asked again. */
async function boughtAgain() {
  const { rows } = await sql<{ question_key: string }>`
    select a.question_key from paid_attempts a
    join calls done on done.question_key = a.question_key and done.status = 'completed' and done.key <> a.call_key
    where a.started_at > done.finished_at
  `.execute(harness.db);
  return rows;
}

async function failed(name: string): Promise<StartedRun> {
  bugs.add(name);
  passes.set(name, name === 'draftSection' ? 0 : 1);
  const run = await harness.start();
  await expect(approveAll(run)).rejects.toThrow();
  await expect(run.handle.result()).rejects.toThrow();
  expect(await harness.row(run.runId)).toMatchObject({ state: 'failed', reason: expect.any(String) });
  bugs.clear();
  return run;
}

const finish = (run: StartedRun) => approveAll(latest(run));

describe('a run that failed by a bug', () => {
  it.each(['draftSection', 'verifySections', 'composeMrd', 'researchQuestions'])(
    'goes on from before the failure of %s once it is mended, and asks no model twice',
    async name => {
      const run = await failed(name);
      const asked = wire.calls.length;
      const { calls: answered } = (await harness.row(run.runId)) ?? {};
      const preview = await services.resume.preview(caller, run.runId, undefined);
      expect(preview).toMatchObject({ state: 'failed', isRunning: false, from: null });
      expect(preview.repeated.map(({ activity }) => activity)).toContain(name);
      const row = await resume(run);
      expect(row).toMatchObject({ reason: null, finishedAt: null });
      expect(await finish(run)).toMatchObject({ state: 'completed' });
      const done = await harness.row(run.runId);
      expect(done).toMatchObject({ state: 'completed', reason: null });
      expect(done?.progress.every(stage => stage.done === stage.total)).toBe(true);
      const fresh = (done?.calls ?? 0) - (answered ?? 0);
      expect(await boughtAgain()).toEqual([]);
      expect(wire.calls.length - asked).toBeLessThanOrEqual(2 * fresh);
    },
  );
});

describe('a run that was cancelled', () => {
  it('goes on where it was, and the cancellation is not sent again', async () => {
    const run = await harness.start();
    await reach(run, 'awaiting-plan-approval');
    await run.handle.cancel();
    await expect(run.handle.result()).rejects.toThrow();
    expect(await resume(run)).toMatchObject({ reason: null, finishedAt: null });
    await reach(latest(run), 'awaiting-plan-approval');
    expect(await harness.row(run.runId)).toMatchObject({ decision: { kind: 'plan', revision: 1 } });
    expect(await finish(run)).toMatchObject({ state: 'completed' });
  });
});

describe('a run that was terminated in Temporal itself', () => {
  it('goes on where it was, although its row never heard of the end', async () => {
    const run = await harness.start();
    await reach(run, 'awaiting-plan-approval');
    await run.handle.terminate('by hand');
    expect(await harness.row(run.runId)).toMatchObject({ state: 'awaiting-plan-approval' });
    expect(await services.resume.preview(caller, run.runId, undefined)).toMatchObject({ isRunning: false });
    await resume(run);
    expect(await finish(run)).toMatchObject({ state: 'completed' });
  });
});

describe('a run that was rejected', () => {
  it('asks the same question again, and remembers who said what before', async () => {
    const run = await harness.start();
    await reach(run, 'awaiting-plan-approval');
    await decide(run, { decision: 'reject', reason: 'too narrow' });
    await run.handle.result();
    await resume(run);
    const waiting = await reach(latest(run), 'awaiting-plan-approval');
    expect(waiting.waitingFor?.kind).toBe('plan');
    await finish(run);
    const decisions = await harness.runs.listDecisions(run.runId);
    expect(decisions.map(({ kind, decision }) => [kind, decision])).toEqual([
      ['plan', 'reject'],
      ['plan', 'approve'],
      ['regulatory', 'approve'],
      ['final', 'approve'],
    ]);
  });
});

describe('a completed run', () => {
  it('is not resumed unless a stage is named', async () => {
    const run = await harness.start();
    await approveAll(run);
    expect(await codeOf(resume(run))).toBe('run.well-ended');
  });

  it.each(['researching', 'synthesizing', 'verifying', 'awaiting-review'])(
    'goes back to "%s" without a new answer of a model, and comes to the same document',
    async stage => {
      const run = await harness.start();
      const first = await approveAll(run);
      const before = await events(run);
      const asked = wire.calls.length;
      await resume(run, stage);
      const second = await finish(run);
      expect(second.contentHash).toBe(first.contentHash);
      expect(wire.calls.length).toBe(asked);
      const mrd = Mrd.parse(JSON.parse((await harness.artifacts.get(second.files?.json ?? '')).toString()));
      expect(mrd.decisions.map(({ kind, decision }) => [kind, decision])).toEqual([
        ['plan', 'approve'],
        ['regulatory', 'approve'],
        ['final', 'approve'],
      ]);
      const row = await harness.row(run.runId);
      expect(row).toMatchObject({ state: 'completed', contentHash: first.contentHash });
      if (stage === 'researching') await recordHistory('resumed', latest(run));
      const story = await events(run);
      expect(story.map(({ seq }) => seq)).toEqual(story.map((_, index) => index + 1));
      expect(story.filter(({ type }) => type === 'run-resumed')).toMatchObject([
        { data: { from: stage, was: 'completed', by: 'Ada', contentHash: first.contentHash } },
      ]);
      const states = (lines: typeof story) => lines.filter(({ type }) => type === 'state-changed').map(stateOf);
      expect(states(story.filter(({ superseded }) => !superseded))).toEqual(states(before));
      const heard = before.concat(story.slice(before.length).map(({ superseded, ...line }) => line));
      expect(takenBack(heard)).toEqual(story);
    },
  );

  it('asks for the plan again when it goes back to before its approval', async () => {
    const run = await harness.start();
    await approveAll(run);
    await resume(run, 'planning');
    const { decisions } = await reach(latest(run), 'awaiting-plan-approval');
    expect(decisions).toEqual([]);
    expect(await harness.row(run.runId)).toMatchObject({ mrdFiles: null, contentHash: null, claims: { published: 0 } });
    await finish(run);
    expect(await boughtAgain()).toEqual([]);
    expect(wire.calls.length).toBeGreaterThan(0);
  });

  it('may go back more than once', async () => {
    const run = await harness.start();
    const first = await approveAll(run);
    for (const stage of ['synthesizing', 'researching', 'synthesizing']) {
      await resume(run, stage);
      expect((await finish(run)).contentHash).toBe(first.contentHash);
    }
    const story = await events(run);
    expect(story.filter(({ type }) => type === 'run-resumed')).toHaveLength(3);
    expect((await harness.row(run.runId))?.progress.every(({ done, total }) => done === total)).toBe(true);
  });
});

describe('a reset made in Temporal itself', () => {
  it('does not carry an old approval over to a plan that is shown anew', async () => {
    const run = await harness.start();
    await approveAll(run);
    const { temporalRunId } = await services.histories.latest(`mrd/test/${run.runId}`);
    const { eventId } = await services.resume.preview(caller, run.runId, 'planning');
    await services.histories.reset({ workflowId: `mrd/test/${run.runId}`, temporalRunId, eventId, reason: 'by hand' });
    await reach(latest(run), 'awaiting-plan-approval');
    await new Promise(resolve => setTimeout(resolve, 500));
    expect(await reach(latest(run), 'awaiting-plan-approval')).toMatchObject({ decisions: [] });
    await latest(run).handle.terminate();
  });

  it('holds an approval for exactly the plan it was made on', async () => {
    const run = await harness.start();
    await approveAll(run);
    const { temporalRunId } = await services.histories.latest(`mrd/test/${run.runId}`);
    const { eventId } = await services.resume.preview(caller, run.runId, 'researching');
    await services.histories.reset({ workflowId: `mrd/test/${run.runId}`, temporalRunId, eventId, reason: 'by hand' });
    const { decisions } = await reach(latest(run), 'awaiting-regulatory-review');
    expect(decisions.filter(({ outcome }) => outcome === 'accepted')).toMatchObject([
      { kind: 'plan', decision: 'approve' },
    ]);
    await latest(run).handle.terminate();
  });
});

describe('a run that is going', () => {
  it('is left alone, unless that is forced', async () => {
    const run = await harness.start();
    await reach(run, 'awaiting-plan-approval');
    expect(await codeOf(resume(run))).toBe('run.running');
    expect(await codeOf(resume(run, 'planning'))).toBe('run.running');
    expect(await services.resume.preview(caller, run.runId, 'planning')).toMatchObject({ isRunning: true });
    await resume(run, 'planning', true);
    expect(await finish(run)).toMatchObject({ state: 'completed' });
  });

  it('is taken back once when two ask for it at the same time', async () => {
    const run = await failed('verifySections');
    const outcomes = await Promise.all([1, 2, 3].map(() => codeOf(resume(run))));
    expect(outcomes.filter(code => code === null)).toHaveLength(1);
    expect(outcomes.filter(code => code === 'run.running')).toHaveLength(2);
    expect(await finish(run)).toMatchObject({ state: 'completed' });
  });
});

describe('what makes no sense', () => {
  it('is told so', async () => {
    const run = await harness.start();
    await reach(run, 'awaiting-plan-approval');
    expect(await codeOf(services.resume.preview(caller, 'run-nobody', undefined))).toBe('run.not-found');
    expect(await codeOf(services.resume.preview(stranger, run.runId, undefined))).toBe('run.not-found');
    expect(await codeOf(services.resume.resume(stranger, run.runId, { force: true }))).toBe('run.not-found');
    expect(await codeOf(resume(run, 'dreaming', true))).toBe('stage.unknown');
    expect(await codeOf(resume(run, 'verifying', true))).toBe('stage.not-reached');
    await run.handle.terminate();
  });
});
