import { createBudgetActivities } from '#activities/llm/budget/budget.activities';
import { openDatabase } from '#infra/storage/database';
import { createMoneyBook, runAccount } from '#infra/storage/money-book';
import { createRunBudgets } from '#infra/storage/run-budgets';
import { freshDatabase } from '#test/support/local-services';

const database = await freshDatabase();
const { db, close } = openDatabase(database.url, 4);
const limits = { runMicroUsd: 2_000_000, tenantMonthMicroUsd: 10_000_000 };
const money = createMoneyBook(db, { limits });
const budgets = createRunBudgets(db);
const activities = createBudgetActivities({ money, budgets });
const runOf = (runId: string) => ({ runId, tenant: 'acme' });

afterAll(async () => {
  await close();
  await database.drop();
});

async function spend(account: string, spent: number): Promise<void> {
  await db
    .insertInto('money_accounts')
    .values({ account, limit_micro_usd: null, spent_micro_usd: spent })
    .onConflict(conflict => conflict.column('account').doUpdateSet({ spent_micro_usd: spent }))
    .execute();
}

const limitOf = async (runId: string) => (await money.balances(runOf(runId)))[0]?.limitMicroUsd;

describe('asking for a raise', () => {
  it('shows the figures of the run and suggests an amount', async () => {
    await spend(runAccount('figures'), 1_940_000);
    const { budget, details } = await activities.quoteRaise({ run: runOf('figures') });
    expect(budget).toEqual({ of: 'run', limitUsd: 2, spentUsd: 1.94, suggestedUsd: 4 });
    expect(details).toContain('| run:figures | 2.000000 | 1.940000 | 0.000000 |');
  });

  it('is never the same twice: a decision that is sent again after a reset finds another digest', async () => {
    const quotes = [];
    for (let n = 0; n < 3; n += 1) quotes.push(await activities.quoteRaise({ run: runOf('twice') }));
    expect(quotes.map(({ revision }) => revision)).toEqual([1, 2, 3]);
    expect(new Set(quotes.map(({ digest }) => digest)).size).toBe(3);
  });

  it('says that a raise does not help when the month is used up', async () => {
    const month = new Date().toISOString().slice(0, 7);
    await spend(`tenant:acme:${month}`, 9_900_000);
    const { budget, details } = await activities.quoteRaise({ run: runOf('month') });
    expect(budget).toMatchObject({ of: 'month', limitUsd: 10, spentUsd: 9.9 });
    expect(details).toContain('Raising the budget of the run does not help');
    await spend(`tenant:acme:${month}`, 0);
  });

  it('sets the new limit, as often as it is told, but not to what is spent already', async () => {
    await spend(runAccount('raised'), 1_900_000);
    await activities.raiseBudget({ run: runOf('raised'), budgetUsd: 3.5 });
    await activities.raiseBudget({ run: runOf('raised'), budgetUsd: 3.5 });
    expect(await limitOf('raised')).toBe(3_500_000);
    await expect(activities.raiseBudget({ run: runOf('raised'), budgetUsd: 1.9 })).rejects.toMatchObject({
      code: 'budget.impossible',
    });
    expect(await limitOf('raised')).toBe(3_500_000);
  });

  it('keeps a refusal with the run, and a limit from its start, whatever is repeated', async () => {
    await budgets.begin('kept', 1_000_000);
    await activities.raiseBudget({ run: runOf('kept'), budgetUsd: 4 });
    await budgets.begin('kept', 1_000_000);
    await activities.declineRaise({ run: runOf('kept') });
    expect((await money.balances(runOf('kept')))[0]).toMatchObject({
      limitMicroUsd: 4_000_000,
      isRaiseDeclined: true,
    });
  });
});
