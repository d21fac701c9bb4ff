import { greet, hello, runOf, scripted, startModels } from '#test/support/scripted-models';

const models = await startModels();
afterAll(() => models.stop());

describe('equal questions at the same time', () => {
  it('are one call, over several workers', async () => {
    const workers = [1, 2].map(() => {
      const model = scripted('p/m', [hello], { delayMs: 300 });
      return { model, ...models.worker([model]) };
    });
    const asked = Array.from({ length: 20 }, (_, n) =>
      workers[n % 2]?.desk.answer(greet(), 'same', runOf(`run-${n % 3}`)),
    );
    expect(new Set((await Promise.all(asked)).map(answer => answer?.greeting))).toEqual(new Set(['hello']));
    expect(workers.flatMap(({ model }) => model.requests)).toHaveLength(1);
  });

  it('are taken over when the first worker is gone, and what it may have spent is booked', async () => {
    const end = new AbortController();
    const { desk, money, db } = models.worker([scripted('p/m', [hello])]);
    const hung = models.worker([scripted('p/m', [{ hang: true }])], { signal: end.signal });
    const asked = hung.desk.answer(greet(), 'taken over', runOf('over')).catch(() => undefined);
    const attempts = () =>
      db.selectFrom('paid_attempts').selectAll().where('run_id', '=', 'over').orderBy('id').execute();
    while ((await attempts()).length === 0) await new Promise(resolve => setTimeout(resolve, 20));
    /** Without connections it renews nothing: to all others it is dead. */
    await hung.db.destroy();
    expect(await desk.answer(greet(), 'taken over', runOf('over'))).toEqual({ greeting: 'hello', votes: 1 });
    const made = await attempts();
    expect(made.map(attempt => attempt.outcome)).toEqual(['lost', 'answered']);
    const [run] = await money.balances(runOf('over'));
    const spent = made.reduce((sum, attempt) => sum + Number(attempt.cost_micro_usd), 0);
    expect([run?.reservedMicroUsd, run?.spentMicroUsd]).toEqual([0, spent]);
    end.abort();
    await asked;
  });

  it('do not buy again what was paid when the worker died before it could make use of it', async () => {
    const model = scripted('p/m', [hello]);
    const { desk, db } = models.worker([model]);
    await desk.answer(greet(), 'salvage', runOf('salvage'));
    await db.deleteFrom('run_calls').where('run_id', '=', 'salvage').execute();
    const of = db.selectFrom('paid_attempts').select('call_key').where('run_id', '=', 'salvage');
    await db.updateTable('calls').set({ status: 'running', output_hash: null }).where('key', 'in', of).execute();
    expect(await desk.answer(greet(), 'salvage', runOf('salvage'))).toEqual({ greeting: 'hello', votes: 1 });
    expect(model.requests).toHaveLength(1);
  });
});
