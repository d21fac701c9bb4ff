import { createRunBudgets } from '#infra/storage/run-budgets';
import { greet, hello, runOf, scripted, startModels } from '#test/support/scripted-models';

const models = await startModels();
afterAll(() => models.stop());

/** A call reserves 1.5 times its price and costs 110 of it. */
const model = () => scripted('p/m', [hello], { maxOutputTokens: 100 });

describe('the desk when the money of a run is used up', () => {
  it('lets the run ask, and answers without models once nobody has given more, but for what is paid already', async () => {
    const { desk, db, standIns } = models.worker([model()], { limits: { runMicroUsd: 300 } });
    const run = runOf('declined');
    await desk.answer(greet(), 'paid', run);
    await expect(desk.answer(greet(), 'x'.repeat(900), run)).rejects.toMatchObject({ code: 'budget.exhausted' });
    expect(standIns).toEqual([]);
    await createRunBudgets(db).decline('declined');
    expect(await desk.answer(greet(), 'next', run)).toEqual({ greeting: '(next)', votes: 0 });
    expect(await desk.answer(greet(), 'paid', run)).toEqual({ greeting: 'hello', votes: 1 });
    expect(standIns).toEqual(['budget.exhausted']);
  });

  it('asks models again under a raised limit', async () => {
    const { desk, db } = models.worker([model()], { limits: { runMicroUsd: 100 } });
    const run = runOf('raised');
    await expect(desk.answer(greet(), 'raise me', run)).rejects.toMatchObject({ code: 'budget.exhausted' });
    await createRunBudgets(db).begin('raised', 100);
    expect(await createRunBudgets(db).raise('raised', 5_000)).toBe(true);
    expect(await desk.answer(greet(), 'raise me', run)).toEqual({ greeting: 'hello', votes: 1 });
  });

  it('waits for money that is only promised to others, so that nobody is asked for what is there', async () => {
    const slow = scripted('p/slow', [hello], { maxOutputTokens: 100, delayMs: 400 });
    const { desk, money } = models.worker([slow], { limits: { runMicroUsd: 1_000 } });
    const run = runOf('promised');
    const answers = await Promise.all([1, 2, 3, 4, 5].map(n => desk.answer(greet(), `waits ${n}`, run)));
    expect(answers.map(({ votes }) => votes)).toEqual([1, 1, 1, 1, 1]);
    expect((await money.balances(run))[0]).toMatchObject({ spentMicroUsd: 550, reservedMicroUsd: 0 });
  });

  it('asks no model for a run that wants none, and names its engine so', async () => {
    const one = model();
    const { desk } = models.worker([one]);
    const run = { ...runOf('none'), models: 'none' as const };
    expect(await desk.answer(greet(), 'none', run)).toEqual({ greeting: '(none)', votes: 0 });
    expect(one.requests).toEqual([]);
    expect([desk.engineFor?.(run).name, await desk.quote?.([], run)]).toEqual(['extractive', null]);
    expect(desk.engineFor?.(runOf('some')).name).toBe('models');
  });
});
