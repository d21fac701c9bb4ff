import { createModelReports } from '#infra/storage/model-reports';
import { greet, hello, runOf, scripted, startModels } from '#test/support/scripted-models';

const models = await startModels();
afterAll(() => models.stop());

describe('reports about models', () => {
  it('show every call of a run with its attempts, tokens, cost and route, and whether it was reused', async () => {
    const { db, desk } = models.worker([scripted('p/m', ['no json', hello]), scripted('q/n', [hello])]);
    await desk.answer(greet(), 'one', runOf('first'));
    await desk.answer(greet(), 'one', runOf('second'));
    const reports = createModelReports(db);
    const [call] = await reports.callsOf(runOf('first'));
    expect(call).toMatchObject({
      prompt: 'greet',
      provider: 'p',
      model: 'm',
      status: 'completed',
      isReused: false,
      costMicroUsd: 220,
      tokens: { input: 200, output: 20 },
      route: { rule: 'all', candidates: ['p/m', 'q/n'] },
    });
    expect(call?.attempts.map(({ purpose, outcome }) => [purpose, outcome])).toEqual([
      ['answer', 'answered'],
      ['repair', 'answered'],
    ]);
    expect(await reports.callsOf(runOf('second'))).toMatchObject([{ isReused: true, attempts: [] }]);
    expect(await reports.callsOf({ runId: 'first', tenant: 'other' })).toEqual([]);
  });

  it('show what failed, and sum to the same amount however they are grouped', async () => {
    const { db, desk } = models.worker([scripted('r/refuses', [{ finish: 'refused' }])]);
    await desk.answer(greet(), 'refused', runOf('third'));
    const reports = createModelReports(db);
    expect(await reports.callsOf(runOf('third'))).toContainEqual(
      expect.objectContaining({ status: 'failed', error: 'model.refused', costMicroUsd: 110 }),
    );
    for (const by of ['run', 'day', 'model', 'stage', 'tenant'] as const) {
      const lines = await reports.costs({ tenant: 'acme', by });
      expect([by, lines.reduce((sum, line) => sum + line.costMicroUsd, 0)]).toEqual([by, 330]);
    }
    expect(await reports.costs({ tenant: 'acme', by: 'model', runId: 'third' })).toMatchObject([
      { group: 'r/refuses', attempts: 1 },
    ]);
    expect(await reports.costs({ tenant: 'other', by: 'run' })).toEqual([]);
  });
});
