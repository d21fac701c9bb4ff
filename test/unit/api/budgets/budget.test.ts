import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BudgetView } from '#api/budgets/budget-view';
import { startRunIn } from '#test/unit/api/support/start-run-in';
import { otherKey, startTestApi, type TestApi } from '#test/unit/api/support/start-test-api';

const held = { reservedMicroUsd: 10_000, isRaiseDeclined: false };
let api: TestApi;
beforeAll(async () => {
  const balances = async ({ runId, tenant }: { runId: string; tenant: string }) => [
    { ...held, account: `run:${runId}`, limitMicroUsd: 5_000_000, spentMicroUsd: 1_250_000 },
    { ...held, account: `tenant:${tenant}:2026-11`, limitMicroUsd: null, spentMicroUsd: 7_000_000 },
  ];
  api = await startTestApi({ money: { balances } });
});
afterAll(() => api.stop());

describe('the budget of a run', () => {
  it('is told with what was spent and promised, of the run and of its tenant', async () => {
    const { runId } = await startRunIn(api);
    const budget = BudgetView.parse(await (await api.call(`/v1/runs/${runId}/budget`)).json());
    expect(budget.run).toMatchObject({ account: `run:${runId}`, limitMicroUsd: 5_000_000, spentMicroUsd: 1_250_000 });
    expect(budget.tenant).toMatchObject({ account: 'tenant:acme:2026-11', limitMicroUsd: null });
  });

  it('is nobody else’s', async () => {
    const { runId } = await startRunIn(api);
    expect((await api.call(`/v1/runs/${runId}/budget`, { key: otherKey })).status).toBe(404);
  });
});
