import { faultsOfBudget } from '#workers/faults-of-budget';

const limits = { runMicroUsd: 5_000_000, tenantMonthMicroUsd: 100_000_000 };
const models = [{ planningCallMicroUsd: 900_000 }, { planningCallMicroUsd: 95_001 }];

describe('the configured budgets', () => {
  it('are fine when the cheapest model could plan', () => {
    expect(faultsOfBudget(limits, models)).toEqual([]);
    expect(faultsOfBudget({ runMicroUsd: 95_001, tenantMonthMicroUsd: null }, models)).toEqual([]);
  });

  it('are told at the start when it could not, each with the amount that would do', () => {
    expect(faultsOfBudget({ runMicroUsd: 95_000, tenantMonthMicroUsd: 1 }, models)).toEqual([
      { path: 'ASSAY_BUDGET_RUN_USD', message: expect.stringContaining('at least 0.10') },
      { path: 'ASSAY_BUDGET_MONTH_USD', message: expect.stringContaining('at least 0.10') },
    ]);
  });

  it('are whatever they are without models', () => {
    expect(faultsOfBudget({ runMicroUsd: 0, tenantMonthMicroUsd: 0 }, [])).toEqual([]);
  });
});
