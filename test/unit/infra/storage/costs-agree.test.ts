import fc from 'fast-check';
import { sql } from 'kysely';
import { costsCsv } from '#api/cli/terminal/costs-csv';
import { openDatabase } from '#infra/storage/database';
import { createModelJournal } from '#infra/storage/model-journal';
import { createModelReports } from '#infra/storage/model-reports';
import { createMoneyBook, runAccount } from '#infra/storage/money-book';
import { createRunBudgets } from '#infra/storage/run-budgets';
import { costGroups } from '#shared/contracts/model-call';
import { freshDatabase } from '#test/support/local-services';

const database = await freshDatabase();
const { db, close } = openDatabase(database.url, 10);
const book = createMoneyBook(db, { limits: { runMicroUsd: 700, tenantMonthMicroUsd: 1_000_000_000 } });
const budgets = createRunBudgets(db);
const journal = createModelJournal(db);
const reports = createModelReports(db);

afterAll(async () => {
  await close();
  await database.drop();
});

const tokens = { inputTokens: 7, cachedInputTokens: 2, cacheWriteTokens: 1, outputTokens: 3 };
const end = (outcome: string, costMicroUsd: number | null) => ({
  outcome,
  tokens,
  costMicroUsd,
  requestId: null,
  outputHash: null,
});

const step = fc.record({
  run: fc.constantFrom('a', 'b'),
  tenant: fc.constantFrom('acme', 'beta'),
  key: fc.constantFrom('x', 'y', 'z'),
  prompt: fc.constantFrom('plan-research', 'draft-section'),
  model: fc.constantFrom('m', 'n'),
  purpose: fc.constantFrom('answer', 'repair', 'cascade', 'batch', 'embedding'),
  reserve: fc.integer({ min: 0, max: 300 }),
  cost: fc.integer({ min: 0, max: 400 }),
  fate: fc.constantFrom('answered', 'estimated', 'lost', 'twice', 'raise', 'decline'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(round: number, { fate, run, tenant, key, purpose, reserve, cost, ...about }: Step): Promise<void> {
  const runId = `${tenant}-${run}-${round}`;
  if (fate === 'raise') return void (await budgets.raise(runId, 700 + reserve * 3));
  if (fate === 'decline') return budgets.decline(runId);
  const callKey = `${tenant}-${key}-${round}`;
  const question = { key: callKey, questionKey: callKey, tenant, runId, promptVersion: 1, section: null };
  await journal.begin({ ...question, prompt: about.prompt, inputHash: 'i', schemaHash: 's', parameters: {} });
  const attempt = { ...about, runId, tenant, callKey, questionKey: callKey, provider: 'p', purpose };
  const id = await book.open({ ...attempt, reserveMicroUsd: reserve }).catch(() => null);
  if (id === null) return;
  if (fate === 'lost' && purpose !== 'batch') return void (await book.closeLost(callKey));
  await book.settle(id, end(fate, fate === 'answered' || fate === 'twice' ? cost : null));
  if (fate === 'twice') await book.settle(id, end('answered', cost + 1));
}

async function sumsOf(tenant: string) {
  const { rows } = await sql<Record<string, string>>`select
    (select coalesce(sum(amount_micro_usd), 0) from ledger where tenant = ${tenant}) as ledger,
    (select coalesce(sum(cost_micro_usd), 0) from paid_attempts where tenant = ${tenant}) as attempts,
    (select coalesce(sum(cost_micro_usd), 0) from calls where tenant = ${tenant}) as calls,
    (select coalesce(sum(spent_micro_usd), 0) from money_accounts where account like ${runAccount(`${tenant}-%`)}) as runs,
    (select coalesce(sum(spent_micro_usd), 0) from money_accounts where account like ${`tenant:${tenant}:%`}) as month
  `.execute(db);
  const { ledger, ...others } = rows[0] ?? {};
  return { ledger: Number(ledger), others: Object.values(others).map(Number) };
}

/** The last column of a CSV without its heading, in micro-dollars. */
function sumOfCsv(csv: string): number {
  const cells = csv
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map(line => line.split(',').at(-1) ?? '');
  return cells.reduce((sum, usd) => sum + Math.round(Number(usd) * 1e6), 0);
}

it('every report, table or CSV, sums to the ledger, and so do journal and accounts, whatever happens to calls and budgets', async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async steps => {
      round += 1;
      await Promise.all(steps.map(one => take(round, one)));
      for (const tenant of ['acme', 'beta']) {
        const { ledger, others } = await sumsOf(tenant);
        expect(others).toEqual(others.map(() => ledger));
        for (const by of costGroups) {
          const lines = await reports.costs({ tenant, by });
          expect([by, lines.reduce((sum, { costMicroUsd }) => sum + costMicroUsd, 0)]).toEqual([by, ledger]);
          expect([by, sumOfCsv(costsCsv(by, lines))]).toEqual([by, ledger]);
        }
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);
