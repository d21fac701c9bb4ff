import { recordHistory } from '#test/support/recorded-histories';
import { approveAll, decide, type Harness, reach, type StartedRun, startHarness } from '#test/support/run-harness';
import { skip, timeOf } from '#test/support/simulated-time';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());

describe('a gate of a week, in simulated time', () => {
  it('reminds once, a day before the deadline, and expires at the deadline', async () => {
    const run = await harness.start({ deadlineDays: 7, atDeadline: 'end' });
    const { waitingFor } = await reach(run, 'awaiting-plan-approval');
    await skip(harness, run, { days: 5, hours: 23 });
    expect(await told(run)).toEqual(['decision-requested']);
    await skip(harness, run, { hours: 2 });
    expect(await told(run)).toEqual(['decision-requested', 'decision-reminded']);
    await skip(harness, run, { hours: 22 });
    expect(await told(run)).toEqual(['decision-requested', 'decision-reminded']);
    expect(await skip(harness, run, { days: 1 })).toBe('ended');
    expect(await run.handle.result()).toMatchObject({ state: 'expired' });
    expect(await told(run)).toEqual(['decision-requested', 'decision-reminded', 'decision-expired']);
    expect(Math.abs((await endOf(run)) - Date.parse(waitingFor?.deadline ?? ''))).toBeLessThan(60_000);
  });

  it('takes a decision on the last day, and gives the next gate a week of its own', async () => {
    const run = await harness.start({ deadlineDays: 7, atDeadline: 'end' });
    await reach(run, 'awaiting-plan-approval');
    await skip(harness, run, { days: 6, hours: 23 });
    expect(await decide(run, { decision: 'approve' })).toMatchObject({ outcome: 'accepted' });
    const { waitingFor } = await reach(run, 'awaiting-claim-review');
    const left = Date.parse(waitingFor?.deadline ?? '') - (await timeOf(harness, run)).getTime();
    expect(Math.round(left / 3_600_000)).toBe(7 * 24);
    expect(await skip(harness, run, { days: 8 })).toBe('ended');
    expect(await run.handle.result()).toMatchObject({ state: 'expired' });
  });

  it('asks the next role at the deadline, and takes the word of no other', async () => {
    const run = await harness.start({ deadlineDays: 7 });
    await reach(run, 'awaiting-plan-approval');
    await skip(harness, run, { days: 7, hours: 1 });
    expect(await told(run)).toEqual(['decision-requested', 'decision-reminded', 'decision-escalated']);
    const { waitingFor } = await reach(run, 'awaiting-plan-approval');
    expect(waitingFor).toMatchObject({ role: 'product-manager', escalatedTo: ['executive'] });
    const approve = { decision: 'approve' };
    await expect(decide(run, approve, { roles: ['publisher'] })).rejects.toMatchObject({
      cause: { type: 'decision.wrong-role' },
    });
    expect(await decide(run, approve, { roles: ['executive'] })).toMatchObject({ outcome: 'accepted' });
    expect(await approveAll(run)).toMatchObject({ state: 'completed' });
    await recordHistory('escalated', run);
  });
});

/** What people were told about decisions, in order. */
async function told(run: StartedRun): Promise<string[]> {
  const events = await harness.runs.listEvents({ runId: run.runId, afterSeq: 0, limit: 1_000 });
  return events.map(event => event.type).filter(type => type.startsWith('decision-'));
}

async function endOf({ handle }: StartedRun): Promise<number> {
  const { closeTime } = await handle.describe();
  return closeTime?.getTime() ?? Number.NaN;
}
