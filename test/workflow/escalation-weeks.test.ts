import { type NotifiedHarness, startNotifiedHarness, subjectOf, tokenIn } from '#test/support/notified-harness';
import { decide, reach, type StartedRun, tokenFor } from '#test/support/run-harness';
import { skip, timeOf } from '#test/support/simulated-time';

let ground: NotifiedHarness;
beforeAll(async () => {
  ground = await startNotifiedHarness({ pam: 'product-manager', max: 'executive', rea: 'compliance-officer' });
});
afterAll(() => ground?.close());

/** Lets time pass for the run, and waits until everybody has heard what happened meanwhile. */
async function pass(run: StartedRun, days: number) {
  const end = await skip(ground.harness, run, { days });
  await ground.told(run.runId);
  return end;
}

const begin = async (options: Parameters<NotifiedHarness['harness']['start']>[0] = {}) => {
  const run = await ground.harness.start({ deadlineDays: 7, ...options });
  await reach(run, 'awaiting-plan-approval');
  await ground.told(run.runId);
  return run;
};
const counted = (names: readonly string[]) =>
  Object.fromEntries([...new Set(names)].map(name => [name, names.filter(each => each === name).length]));
const posted = ({ runId }: StartedRun) => counted(ground.posted(runId).map(({ type }) => type));
const mailed = ({ runId }: StartedRun, name: string) =>
  counted(ground.mailsTo(name, runId).map(mail => subjectOf(mail).split(':')[0] ?? ''));
const lengthOf = async ({ handle }: StartedRun) => (await handle.describe()).historyLength;

describe('a plan about which nobody decides for ten weeks', () => {
  it('reminds and escalates on growing terms, each time once to everybody asked, until the one asked last decides', async () => {
    const run = await begin();
    expect(mailed(run, 'pam')).toEqual({ 'Please decide on the research plan': 1 });
    const length = await lengthOf(run);

    await pass(run, 6.1);
    expect(posted(run)).toEqual({ 'decision-requested': 1, 'decision-reminded': 1 });
    expect(mailed(run, 'max')).toEqual({});
    await pass(run, 1);
    expect(posted(run)).toEqual({ 'decision-requested': 1, 'decision-reminded': 1, 'decision-escalated': 1 });
    expect(mailed(run, 'max')).toEqual({ 'Now for the executive': 1 });
    for (let week = 2; week <= 10; week += 1) await pass(run, 7);

    // Deadlines after 7, 14, 28 and 56 days; the reminders a day before.
    expect(posted(run)).toEqual({ 'decision-requested': 1, 'decision-reminded': 4, 'decision-escalated': 4 });
    expect(mailed(run, 'pam')).toEqual({ 'Please decide on the research plan': 1, Reminder: 4 });
    expect(mailed(run, 'max')).toEqual({ 'Now for the executive': 4, Reminder: 3 });
    expect(mailed(run, 'rea')).toEqual({});
    const { waitingFor } = await reach(run, 'awaiting-plan-approval');
    const left = Date.parse(waitingFor?.deadline ?? '') - (await timeOf(ground.harness, run)).getTime();
    expect(left / 86_400_000).toBeGreaterThan(14);
    const weekly = ((await lengthOf(run)) - length) / 10;
    expect(weekly).toBeLessThan(10);

    const mails = ground.mailsTo('max', run.runId);
    const last = mails.at(-1);
    expect(last?.text).toContain(`open since ${waitingFor?.requestedAt.slice(0, 16).replace('T', ' ')} UTC`);
    expect(await decide(run, { decision: 'approve', token: tokenIn(last) })).toMatchObject({ outcome: 'accepted' });
    const next = await reach(run, 'awaiting-claim-review', 'awaiting-regulatory-review');
    expect(next.decisions[0]).toMatchObject({ actor: 'max', role: 'executive', channel: 'link', isVerified: true });
  });
});

describe('a plan that was escalated', () => {
  it('may still be decided by the role that was asked first', async () => {
    const run = await begin();
    await pass(run, 20);
    const { waitingFor } = await reach(run, 'awaiting-plan-approval');
    expect(waitingFor).toMatchObject({ role: 'product-manager', escalatedTo: ['executive'] });
    const exp = Math.floor((await timeOf(ground.harness, run)).getTime() / 1_000) + 3_600;
    const about = { kind: 'plan', digest: waitingFor?.digest ?? '', decision: 'approve' } as const;
    const token = await tokenFor(run.runId, about, { sub: 'pam', roles: ['product-manager'], exp });
    expect(await decide(run, { ...about, token })).toMatchObject({ outcome: 'accepted' });
    const next = await reach(run, 'awaiting-claim-review', 'awaiting-regulatory-review');
    expect(next.decisions[0]).toMatchObject({ actor: 'pam', role: 'product-manager' });
  });

  it('is not decided by a link whose time is over', async () => {
    const run = await begin();
    const [first] = ground.mailsTo('pam', run.runId);
    await pass(run, 9);
    const late = decide(run, { decision: 'approve', token: tokenIn(first) });
    await expect(late).rejects.toMatchObject({ cause: { type: 'decision.unverified' } });
    await run.handle.cancel();
  });
});

describe('a run that is to end at its deadline', () => {
  it('expires, and says so once to everybody who was asked', async () => {
    const run = await begin({ atDeadline: 'end' });
    expect(await pass(run, 8)).toBe('ended');
    expect(await run.handle.result()).toMatchObject({ state: 'expired' });
    await ground.told(run.runId);
    expect(posted(run)).toEqual({
      'decision-requested': 1,
      'decision-reminded': 1,
      'decision-expired': 1,
      'run-ended': 1,
    });
    expect(mailed(run, 'pam')).toEqual({
      'Please decide on the research plan': 1,
      Reminder: 1,
      'Nobody decided on the research plan': 1,
    });
    expect(mailed(run, 'max')).toEqual({});
  });
});
