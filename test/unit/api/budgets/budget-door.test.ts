import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createBudgetDoor } from '#api/budgets/budget-door';
import type { ModelDeployment } from '#shared/contracts/model-deployment';
import { read, startBody, startTestApi, type TestApi } from '#test/unit/api/support/start-test-api';

const begun: [string, number][] = [];
let models: { planningCallMicroUsd: number }[] = [];
let spent = 0;
let whenExhausted: 'ask' | 'extractive' = 'ask';

const account = { reservedMicroUsd: 0, isRaiseDeclined: false };
const settings = {
  budget: { runMicroUsd: 5_000_000, tenantMonthMicroUsd: 10_000_000 },
  get whenExhausted() {
    return whenExhausted;
  },
};

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({
    budgets: createBudgetDoor({
      settings,
      models: { listModels: async () => models as ModelDeployment[] },
      money: {
        balances: async ({ tenant }) => [
          { ...account, account: 'run:', limitMicroUsd: 5_000_000, spentMicroUsd: 0 },
          { ...account, account: `tenant:${tenant}:2026-11`, limitMicroUsd: 10_000_000, spentMicroUsd: spent },
        ],
      },
      budgets: { begin: async (runId, limit) => void begun.push([runId, limit]) },
    }),
  });
});
afterAll(() => api.stop());

describe('the budget of a run at its submission', () => {
  it('is stored to the micro-dollar and shown', async () => {
    const run = await read(await api.post('/v1/runs', { ...startBody, budgetUsd: 2.5 }));
    expect(run.budgetUsd).toBe(2.5);
    expect(begun.at(-1)).toEqual([run.runId, 2_500_000]);
    expect(api.gateway.started.at(-1)?.input).not.toHaveProperty('models');
  });

  it('is none when none is given', async () => {
    const run = await read(await api.post('/v1/runs', startBody));
    expect(run.budgetUsd).toBeNull();
    expect(begun.at(-1)?.[0]).not.toBe(run.runId);
  });

  it('is refused when not even the plan could be paid, with the amount that would do', async () => {
    models = [{ planningCallMicroUsd: 900_000 }, { planningCallMicroUsd: 123_400 }];
    const response = await api.post('/v1/runs', { ...startBody, budgetUsd: 0.12 });
    const problem = await read(response);
    expect([response.status, problem.code]).toEqual([422, 'budget.impossible']);
    expect(problem.faults).toEqual([{ path: 'budgetUsd', message: expect.stringContaining('at least 0.13') }]);
    expect((await api.post('/v1/runs', { ...startBody, budgetUsd: 0.13 })).status).toBe(201);
  });

  it('of nothing asks no model, whatever they cost', async () => {
    const response = await api.post('/v1/runs', { ...startBody, budgetUsd: 0 });
    expect(response.status).toBe(201);
    expect(api.gateway.started.at(-1)?.input).toMatchObject({ models: 'none' });
  });

  it('is of no help when the month is used up, unless runs then go on extractively', async () => {
    spent = 9_950_000;
    const refused = await api.post('/v1/runs', startBody);
    expect([refused.status, (await read(refused)).detail]).toEqual([402, expect.stringContaining('9.95 of the 10.00')]);
    whenExhausted = 'extractive';
    expect((await api.post('/v1/runs', startBody)).status).toBe(201);
  });

  it('may be anything without models', async () => {
    models = [];
    whenExhausted = 'ask';
    expect((await api.post('/v1/runs', { ...startBody, budgetUsd: 0.000_001 })).status).toBe(201);
  });

  it.each([-1, '5', 1_000_001])('is no %j', async budgetUsd => {
    const response = await api.post('/v1/runs', { ...startBody, budgetUsd });
    expect([response.status, (await read(response)).code]).toEqual([400, 'request.invalid']);
  });
});
