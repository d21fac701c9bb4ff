import { createHistoryRewind } from '#infra/storage/history-rewind';
import { lineOf, type NotifyGround, startNotifyGround, waiting } from '#test/support/notify-ground';

let ground: NotifyGround;
beforeEach(async () => {
  ground = await startNotifyGround();
  await ground.begin('run-1');
});
afterEach(() => ground.close());

const request = { kind: 'plan', revision: 1, digest: 'sha256:1' };
const asked = (deadline: string, type = 'decision-requested') => ({
  type,
  key: `${type}:plan:1`,
  data: { ...request, deadline },
});
const expired = { type: 'decision-expired', key: 'decision-expired:plan:1', data: { ...request, decision: 'expire' } };
const types = async () => (await ground.store.listOf('run-1')).map(({ type }) => type);

/** The run goes back to before everything that was told. */
const goBack = () =>
  createHistoryRewind(ground.db).rewind({
    runId: 'run-1',
    expected: 'planning',
    from: new Date(0),
    told: {},
    waiting: () => null,
    reset: async () => `again-${Math.random()}`,
  });

describe('the queue of notifications', () => {
  it('takes each line that calls for one once, however often it is told, and no other line', async () => {
    const story = [
      asked('2026-01-08T00:00:00.000Z'),
      asked('2026-01-08T00:00:00.000Z', 'decision-reminded'),
      expired,
      { key: 'warned', type: 'budget-warned', data: { of: 'run', share: 0.8 } },
      { key: 'state:expired', type: 'state-changed', data: { state: 'expired' } },
      { key: 'state:researching', type: 'state-changed', data: { state: 'researching' } },
      { key: 'answered', type: 'question-answered', data: {} },
    ];
    for (let count = 0; count < 3; count += 1) await ground.tell('run-1', story);
    expect(await types()).toEqual([
      'decision-requested',
      'decision-reminded',
      'decision-expired',
      'budget-warned',
      'run-ended',
    ]);
  });

  it('takes nothing when no channel is configured', async () => {
    await ground.end('run-1', ground.silent);
    expect(await types()).toEqual([]);
  });

  it('takes nothing from a transaction that fails', async () => {
    const notANumber = 'high' as never;
    const write = ground.tell('run-1', [asked('2026-01-08T00:00:00.000Z')], { confidence: notANumber });
    await expect(write).rejects.toThrow('invalid input syntax');
    expect(await types()).toEqual([]);
  });

  it('tells a request that a run repeats after going back only when it is asked anew', async () => {
    const [first, second] = ['2026-01-08T00:00:00.000Z', '2026-01-15T00:00:00.000Z'];
    await ground.tell('run-1', [asked(first), asked(first, 'decision-reminded'), expired]);
    await goBack();
    await ground.tell('run-1', [asked(first), asked(first, 'decision-reminded'), expired]);
    expect(await types()).toEqual(['decision-requested', 'decision-reminded', 'decision-expired']);
    await goBack();
    await ground.tell('run-1', [asked(second), expired]);
    expect((await types()).slice(3)).toEqual(['decision-requested', 'decision-expired']);
  });

  it('tells each round of an escalation once, also when a run goes back into the wait and escalates at another time', async () => {
    await ground.person('max', { roles: ['executive'] });
    const escalated = (round: number, deadline: string, since = waiting.requestedAt) => ({
      ...lineOf('decision-escalated', { ...waiting, deadline }, { to: 'executive', since }),
      key: `decision-escalated:final:1:${round}`,
    });
    const [first, second] = [escalated(1, '2026-01-15T00:00:00.000Z'), escalated(2, '2026-01-29T00:00:00.000Z')];
    await ground.tell('run-1', [first, second]);
    const once = ['decision-escalated', 'decision-escalated', 'decision-escalated', 'decision-escalated'];
    expect(await types()).toEqual(once);
    await goBack();
    await ground.tell('run-1', [escalated(1, '2026-01-16T00:00:00.000Z'), second]);
    expect(await types()).toEqual(once);
    await goBack();
    await ground.tell('run-1', [escalated(1, '2026-02-16T00:00:00.000Z', '2026-02-01T00:00:00.000Z')]);
    expect(await types()).toHaveLength(6);
    const people = (await ground.store.listOf('run-1')).filter(({ channel }) => channel === 'personal-email');
    expect(people.map(({ recipient }) => recipient)).toEqual(['max', 'max', 'max']);
  });

  it('tells once what a refresh has changed, of the new run only', async () => {
    const changes = { claimsAppeared: 1, claimsDied: 0, claimsJudgedAnew: 0, numbersMoved: 2, sourcesChanged: 0 };
    const compared = { key: 'refresh-compared:h', type: 'refresh-compared', data: { before: 'run-0', ...changes } };
    const atFirst = { key: 'refresh-compared:r:h', type: 'refresh-compared', data: { by: 'run-2', ...changes } };
    for (let count = 0; count < 2; count += 1) await ground.tell('run-1', [compared, atFirst]);
    expect(await types()).toEqual(['refresh-compared']);
  });
});
