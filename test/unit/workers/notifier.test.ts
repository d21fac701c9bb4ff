import { type NotifyGround, startNotifyGround, until } from '#test/support/notify-ground';

let ground: NotifyGround;
beforeEach(async () => {
  ground = await startNotifyGround();
});
afterEach(() => ground.close());

const idsOf = () => ground.receiver.posts.map(({ headers }) => headers['webhook-id']);
const listed = async (runId: string) => (await ground.store.listOf(runId))[0];

describe('a receiver that fails', () => {
  it('twice and then takes it has got one notification, three times tried, under one id', async () => {
    const { receiver, store } = ground;
    await ground.begin('run-1');
    receiver.answerWith(500, 500);
    await ground.end('run-1');
    void ground.dispatch();
    await until(async () => {
      await ground.passTime();
      return (await listed('run-1'))?.state === 'sent';
    });
    expect(await store.listOf('run-1')).toMatchObject([
      {
        type: 'run-ended',
        channel: 'webhook',
        attempts: 3,
        nextAttemptAt: null,
        sentAt: expect.any(String),
        reason: null,
      },
    ]);
    expect(new Set(idsOf()).size).toBe(1);
    expect(receiver.posts).toHaveLength(3);
  });

  it('is tried again after a wait that is told', async () => {
    await ground.begin('run-1');
    ground.receiver.answerWith({ status: 429, headers: { 'retry-after': '7200' } });
    await ground.end('run-1');
    void ground.dispatch();
    await until(async () => (await listed('run-1'))?.reason != null);
    const delivery = await listed('run-1');
    expect(delivery).toMatchObject({ state: 'pending', attempts: 1, reason: 'answered 429' });
    expect(Date.parse(delivery?.nextAttemptAt ?? '') - Date.now()).toBeGreaterThan(7_000_000);
  });

  it('for good is given up at once, with the reason', async () => {
    await ground.begin('run-1');
    ground.receiver.answerWith(410);
    await ground.end('run-1');
    void ground.dispatch();
    await until(async () => (await listed('run-1'))?.state === 'given-up');
    expect(await listed('run-1')).toMatchObject({ attempts: 1, reason: 'answered 410', sentAt: null });
  });

  it('for more than a day is given up', async () => {
    await ground.begin('run-1');
    await ground.end('run-1');
    const dayAgo = new Date(Date.now() - 25 * 3_600_000);
    await ground.db.updateTable('notification_deliveries').set({ created_at: dayAgo }).execute();
    void ground.dispatch();
    await until(async () => (await listed('run-1'))?.state === 'given-up');
    expect(await listed('run-1')).toMatchObject({ reason: 'it is older than a day' });
    expect(ground.receiver.posts).toEqual([]);
  });

  it('by hanging holds up nobody else', async () => {
    const runIds = ['run-1', 'run-2', 'run-3'];
    for (const runId of runIds) await ground.begin(runId);
    ground.receiver.answerWith('hang');
    for (const runId of runIds) await ground.end(runId);
    void ground.dispatch();
    await until(async () => {
      const states = await Promise.all(runIds.map(async runId => (await listed(runId))?.state));
      return states.filter(state => state === 'sent').length === 2;
    });
  });
});

describe('several dispatchers at once', () => {
  it('send each notification once', async () => {
    const runIds = Array.from({ length: 40 }, (_, n) => `run-${n}`);
    for (const runId of runIds) {
      await ground.begin(runId);
      await ground.end(runId);
    }
    for (let count = 0; count < 3; count += 1) void ground.dispatch();
    await until(async () => (await Promise.all(runIds.map(listed))).every(delivery => delivery?.state === 'sent'));
    expect(ground.receiver.posts).toHaveLength(runIds.length);
    expect(new Set(idsOf()).size).toBe(runIds.length);
  });
});

describe('a request that was decided meanwhile', () => {
  it('is not sent any more', async () => {
    await ground.begin('run-1');
    const data = { kind: 'plan', revision: 1, digest: 'sha256:1', deadline: '2026-01-01T00:00:00.000Z' };
    await ground.tell('run-1', [{ key: 'decision-requested:plan:1', type: 'decision-requested', data }]);
    await ground.tell('run-1', [], { decision: null });
    void ground.dispatch();
    await until(async () => (await listed('run-1'))?.state === 'given-up');
    expect(await listed('run-1')).toMatchObject({ reason: 'the decision is not waited for any more' });
    expect(ground.receiver.posts).toEqual([]);
  });
});
