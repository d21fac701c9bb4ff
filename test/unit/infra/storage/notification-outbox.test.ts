import { createHistoryRewind } from '#infra/storage/history-rewind';
import { type NotifyGround, startNotifyGround } from '#test/support/notify-ground';

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
});
