import type { DecisionTerms } from '#shared/contracts/decision-rule';
import { recordHistory } from '#test/support/recorded-histories';
import { decide, type Harness, reach, signal, startHarness, tokenFor } from '#test/support/run-harness';
import { stateQuery } from '#workflows/mrd.messages';

const usual: Pick<DecisionTerms, 'escalatesTo' | 'atDeadline'> = { escalatesTo: ['executive'], atDeadline: 'escalate' };
const plan: DecisionTerms = { ...usual, role: 'product-manager', approvers: 1, acceptsUnverified: true };
const final: DecisionTerms = { ...usual, role: 'publisher', approvers: 2, acceptsUnverified: false };

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({
    around: activities => ({
      ...activities,
      think: {
        ...activities.think,
        loadVertical: async input => ({
          ...(await activities.think.loadVertical(input)),
          decisions: { terms: { plan, final }, reviewBelow: 0 },
        }),
      },
    }),
  });
});
afterAll(() => harness?.close());

const refused = (type: string) => ({ cause: { type } });

describe('a run whose decisions take a role', () => {
  it('takes an unsigned plan approval as unverified, and publishes only by two known publishers', async () => {
    const run = await harness.start();
    const { waitingFor } = await reach(run, 'awaiting-plan-approval');
    expect(waitingFor).toMatchObject({ role: 'product-manager', acceptsUnverified: true });
    await signal(run, { kind: 'plan', decision: 'approve', digest: waitingFor?.digest, actor: 'somebody' });
    const { waitingFor: asked } = await reach(run, 'awaiting-review');
    const approve = { kind: 'final', decision: 'approve', digest: asked?.digest ?? '' } as const;

    await expect(decide(run, approve, { isUnsigned: true })).rejects.toMatchObject(refused('decision.unverified'));
    await expect(decide(run, approve, { roles: ['executive'] })).rejects.toMatchObject(refused('decision.wrong-role'));
    await expect(decide(run, { ...approve, token: 'made up' })).rejects.toMatchObject(refused('decision.unverified'));
    await signal(run, approve);
    expect(await decide(run, approve, { sub: 'ada' })).toMatchObject({ outcome: 'counted' });
    expect(await decide(run, approve, { sub: 'ada' })).toMatchObject({ outcome: 'duplicate' });
    const half = await run.handle.query(stateQuery);
    expect(half.waitingFor?.approvers?.approved.map(({ actor }) => actor)).toEqual(['ada']);
    const token = await tokenFor(run.runId, approve, { sub: 'bob', roles: ['publisher'], via: 'temporal-ui' });
    await signal(run, { ...approve, token });
    expect(await run.handle.result()).toMatchObject({ state: 'completed' });

    const records = await harness.runs.listDecisions(run.runId);
    expect(
      records.map(({ kind, outcome, actor, isVerified, role, channel }) => [
        kind,
        outcome,
        actor,
        isVerified,
        role,
        channel,
      ]),
    ).toEqual([
      ['plan', 'accepted', 'somebody', false, undefined, 'temporal-ui'],
      ['final', 'refused', null, false, undefined, 'temporal-ui'],
      ['final', 'counted', 'ada', true, 'publisher', 'api'],
      ['final', 'accepted', 'bob', true, 'publisher', 'temporal-ui'],
    ]);
    await recordHistory('two-publishers', run);
  });
});
