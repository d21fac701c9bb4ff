import { DecisionRecord } from '#shared/contracts/decision';
import { Mrd } from '#shared/contracts/mrd';
import { ResearchPlan } from '#shared/contracts/plan';
import { recordHistory } from '#test/support/recorded-histories';
import {
  approveAll,
  approveUntil,
  decide,
  type Harness,
  reach,
  reachRevision,
  signal,
  startHarness,
} from '#test/support/run-harness';
import { stateQuery } from '#workflows/mrd.messages';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());

const oneSecond = 1 / 86_400;

/** A moment in which nothing should happen: long enough for a hop, short enough for a test. */
const moment = () => new Promise(resolve => setTimeout(resolve, 400));

describe('a run', () => {
  it('goes from brief to published document when all that it asks is approved', async () => {
    const run = await harness.start();
    const result = await approveAll(run);
    expect(result).toMatchObject({ state: 'completed', reason: null });
    const row = await harness.row(run.runId);
    expect(row).toMatchObject({ state: 'completed', decision: null, modelCalls: 0, costUsd: 0 });
    expect(row?.calls).toBeGreaterThan(0);
    expect(row?.progress.every(stage => stage.done === stage.total)).toBe(true);
    const mrd = Mrd.parse(JSON.parse((await harness.artifacts.get(result.files?.json ?? '')).toString()));
    expect(mrd.claims.length).toBeGreaterThan(0);
    expect(mrd.decisions.map(decision => [decision.kind, decision.decision])).toEqual([
      ['plan', 'approve'],
      ['claims', 'approve'],
      ['regulatory', 'approve'],
      ['final', 'approve'],
    ]);
    await recordHistory('approved-with-reviews', run);
  });

  it('tells its story once, in order, without gaps', async () => {
    const run = await harness.start();
    await approveAll(run);
    const events = await harness.runs.listEvents({ runId: run.runId, afterSeq: 0, limit: 1_000 });
    expect(events.map(event => event.seq)).toEqual(events.map((_, index) => index + 1));
    const states = events.filter(event => event.type === 'state-changed').map(event => event.data['state']);
    expect(states).toEqual([
      'awaiting-plan-approval',
      'researching',
      'synthesizing',
      'verifying',
      'awaiting-claim-review',
      'verifying',
      'awaiting-regulatory-review',
      'verifying',
      'awaiting-review',
      'completed',
    ]);
  });

  it('ends as rejected, with the reason, when the plan is rejected', async () => {
    const run = await harness.start();
    await reach(run, 'awaiting-plan-approval');
    await decide(run, { decision: 'reject', reason: 'the market is too small' });
    expect(await run.handle.result()).toMatchObject({ state: 'rejected', files: null });
    expect(await harness.row(run.runId)).toMatchObject({
      state: 'rejected',
      reason: expect.stringContaining('too small'),
    });
    await recordHistory('plan-rejected', run);
  });

  it('publishes nothing when the document is rejected', async () => {
    const run = await harness.start();
    await approveUntil(run, 'awaiting-review');
    await decide(run, { decision: 'reject', reason: 'two sources are not enough' });
    expect(await run.handle.result()).toMatchObject({ state: 'rejected', files: null });
    expect((await harness.row(run.runId))?.mrdFiles).toBeNull();
    await recordHistory('document-rejected', run);
  });

  it('reminds once and expires when nobody decides', async () => {
    const run = await harness.start({ deadlineDays: 2 * oneSecond, atDeadline: 'end' });
    expect(await run.handle.result()).toMatchObject({ state: 'expired' });
    const events = await harness.runs.listEvents({ runId: run.runId, afterSeq: 0, limit: 100 });
    expect(events.filter(event => event.type === 'decision-reminded')).toHaveLength(1);
    const records = await harness.runs.listDecisions(run.runId);
    expect(records.map(record => DecisionRecord.parse(record).decision)).toEqual(['expire']);
    await recordHistory('expired', run);
  });

  it('takes an edited plan as a new revision that needs an approval of its own', async () => {
    const run = await harness.start();
    const before = await reach(run, 'awaiting-plan-approval');
    const planHash = (await harness.row(run.runId))?.planHash ?? '';
    const plan = ResearchPlan.parse(JSON.parse((await harness.artifacts.get(planHash)).toString()));
    const edited = { ...plan, questions: plan.questions.slice(0, 6) };
    await decide(run, { decision: 'edit', plan: edited });
    const after = await reachRevision(run, 'awaiting-plan-approval', 2);
    expect(after.waitingFor?.revision).toBe(2);
    expect(after.waitingFor?.digest).not.toBe(before.waitingFor?.digest);
    await expect(decide(run, { decision: 'approve', digest: before.waitingFor?.digest })).rejects.toMatchObject({
      cause: { type: 'decision.stale' },
    });
    await approveAll(run);
    const answered = (await harness.runs.listEvents({ runId: run.runId, afterSeq: 0, limit: 500 })).filter(
      event => event.type === 'question-answered',
    );
    expect(answered).toHaveLength(6);
    await recordHistory('plan-edited', run);
  });

  it('keeps the plan and says why when an edit has faults', async () => {
    const run = await harness.start();
    await reach(run, 'awaiting-plan-approval');
    await decide(run, { decision: 'edit', plan: { questions: [] } });
    const after = await reachRevision(run, 'awaiting-plan-approval', 2);
    expect(after.waitingFor?.revision).toBe(2);
    const events = await harness.runs.listEvents({ runId: run.runId, afterSeq: 0, limit: 100 });
    expect(events.map(event => event.type)).toContain('plan-edit-refused');
    await recordHistory('plan-edit-refused', await cancelled(run));
  });

  it('takes an approval by signal, exactly one JSON object, and no other signal moves it', async () => {
    const run = await harness.start();
    const { waitingFor } = await reach(run, 'awaiting-plan-approval');
    const approval = { kind: 'plan', decision: 'approve', digest: waitingFor?.digest, run: run.runId };
    for (const nonsense of [null, 'approve', 7, [], {}, { ...approval, digest: 'x' }, { ...approval, run: 'run-2' }]) {
      await signal(run, nonsense);
    }
    await signal(run, { ...approval, digest: `sha256:${'1'.repeat(64)}` });
    await moment();
    const still = await run.handle.query(stateQuery);
    expect(still.state).toBe('awaiting-plan-approval');
    expect(still.decisions.map(record => record.outcome)).toEqual(Array(8).fill('refused'));
    await signal(run, approval);
    await signal(run, approval);
    await reach(run, 'awaiting-claim-review');
    const decisions = await harness.runs.listDecisions(run.runId);
    expect(decisions.filter(record => record.outcome === 'accepted')).toHaveLength(1);
    expect(decisions.filter(record => record.outcome === 'refused')).toHaveLength(8);
    await approveAll(run);
    await recordHistory('approved-by-signal', run);
  });

  it('answers a repeated approval as a duplicate', async () => {
    const run = await harness.start();
    const { waitingFor } = await reach(run, 'awaiting-plan-approval');
    const approval = { decision: 'approve', digest: waitingFor?.digest, kind: 'plan' };
    expect(await decide(run, approval)).toMatchObject({ outcome: 'accepted' });
    expect(await decide(run, approval)).toMatchObject({ outcome: 'duplicate' });
    await cancelled(run);
  });

  it('can be cancelled while it waits and while it works', async () => {
    const waiting = await harness.start();
    await reach(waiting, 'awaiting-plan-approval');
    await recordHistory('cancelled', await cancelled(waiting));
    const working = await harness.start();
    await reach(working, 'awaiting-plan-approval');
    await decide(working, { decision: 'approve' });
    await cancelled(working);
  });

  it('fails with words that say what to do when the corpus holds nothing', async () => {
    const run = await harness.start({ corpus: '/nonexistent-assay-corpus' });
    await expect(run.handle.result()).rejects.toThrow();
    expect(await harness.row(run.runId)).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/corpus.*folder/i),
    });
    await recordHistory('failed', run);
  });
});

async function cancelled(run: Awaited<ReturnType<Harness['start']>>) {
  await run.handle.cancel();
  await expect(run.handle.result()).rejects.toThrow();
  expect(await harness.row(run.runId)).toMatchObject({ state: 'cancelled' });
  return run;
}
