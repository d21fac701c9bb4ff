import { openDeployments } from '#activities/llm/open-deployments';
import { greet, runOf, startModels } from '#test/support/scripted-models';
import type { Behaviour } from '#test/support/wire-server/behaviour';
import { startWireServer } from '#test/support/wire-server/wire-server';

const models = await startModels();
const wire = await startWireServer();
afterAll(async () => {
  await wire.close();
  await models.stop();
});

const environment = {
  OPENAI_API_KEY: 'sk-canary-wire',
  OPENAI_BASE_URL: `${wire.url}/v1`,
  OPENAI_IDLE_TIMEOUT_MS: '1000',
  ANTHROPIC_API_KEY: 'sk-canary-wire',
  ANTHROPIC_BASE_URL: wire.url,
};

/** The true SDKs behind the desk. */
function desk(names: readonly string[], options: Parameters<typeof models.worker>[1] = {}) {
  return models.worker(openDeployments({ names, environment, pricesPath: undefined, limits: {} }), options);
}
const both = ['openai/gpt-6-luna', 'anthropic/claude-haiku-4-5'];
const text = JSON.stringify({ greeting: 'from the other', votes: 2 });
const sick: [string, Behaviour][] = [
  ['a burst of 429', { kind: 'status', status: 429, headers: { 'retry-after': '86400' }, body: {} }],
  ['500', { kind: 'status', status: 500, body: { error: { message: 'canary-body' } } }],
  ['503', { kind: 'status', status: 503, body: {} }],
  ['a refused key', { kind: 'status', status: 401, body: { error: { message: 'canary-body' } } }],
  ['a connection that is dropped', { kind: 'cut', afterPieces: 1 }],
  ['a stream without a stop reason', { kind: 'no-stop' }],
  ['silence', { kind: 'hang' }],
  ['an answer that is filtered', { kind: 'answer', finish: 'filter' }],
  ['an answer that is cut short', { kind: 'answer', finish: 'length' }],
];

describe('the desk over true SDKs', () => {
  it.each(sick)('goes on with the next provider after %s', async (name, behaviour) => {
    wire.next(behaviour, { kind: 'answer', text });
    const { desk: answering, db } = desk(both);
    await db.deleteFrom('breakers').execute();
    expect(await answering.answer(greet(), name, runOf(name))).toEqual({ greeting: 'from the other', votes: 2 });
    const attempts = await db
      .selectFrom('paid_attempts')
      .selectAll()
      .where('run_id', '=', name)
      .orderBy('id')
      .execute();
    expect(attempts.map(({ provider }) => provider)).toEqual(['openai', 'anthropic']);
    expect(attempts[1]).toMatchObject({ outcome: 'answered', is_estimated: false });
    expect(Number(attempts[1]?.cost_micro_usd)).toBeGreaterThan(0);
    const kept = JSON.stringify([attempts, await db.selectFrom('calls').selectAll().execute()]);
    expect(kept).not.toMatch(/canary/u);
  });

  it('waits out an outage and goes on by itself when the provider is back', async () => {
    wire.always({ kind: 'status', status: 503, body: {} });
    const { desk: answering, breakers, db } = desk(['openai/gpt-6-luna'], { attempt: 1 });
    const ask = () => answering.answer(greet(), 'outage', runOf('outage'));
    for (const _ of [1, 2, 3]) await expect(ask()).rejects.toMatchObject({ code: 'model.overloaded' });
    const asked = wire.calls.length;
    await expect(ask()).rejects.toMatchObject({ code: 'model.unavailable', retryAfterMs: expect.any(Number) });
    expect(wire.calls.length).toBe(asked);
    wire.always({ kind: 'answer', text });
    await db
      .updateTable('breakers')
      .set({ open_until: new Date(0) })
      .execute();
    expect(await ask()).toEqual({ greeting: 'from the other', votes: 2 });
    expect(await breakers.list()).toEqual([]);
  });

  it('ends the request itself when the activity is cancelled', async () => {
    wire.next({ kind: 'drip', everyMs: 20 });
    const cancel = new AbortController();
    const before = wire.calls.length;
    const asked = desk(['anthropic/claude-haiku-4-5'], { signal: cancel.signal }).desk.answer(
      greet(),
      'cancelled',
      runOf('cancelled'),
    );
    const until = async (isSo: () => boolean | undefined) => {
      while (!isSo()) await new Promise(resolve => setTimeout(resolve, 20));
    };
    await until(() => wire.calls.length > before);
    cancel.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    await until(() => wire.calls.at(-1)?.isAborted);
    expect(wire.calls.at(-1)?.isAborted).toBe(true);
  });
});
