import fc from 'fast-check';
import { sql } from 'kysely';
import { openDatabase } from '#infra/storage/database';
import { createModelJournal } from '#infra/storage/model-journal';
import { createMoneyBook, runAccount } from '#infra/storage/money-book';
import { freshDatabase } from '#test/support/local-services';

const database = await freshDatabase();
const { db, close } = openDatabase(database.url, 10);
const limits = { runMicroUsd: 1_000, tenantMonthMicroUsd: 1_000_000_000 };
const book = createMoneyBook(db, { limits });
const journal = createModelJournal(db);

afterAll(async () => {
  await close();
  await database.drop();
});

const tokens = { inputTokens: 5, cachedInputTokens: 1, cacheWriteTokens: 2, outputTokens: 3 };
const end = (outcome: string, costMicroUsd: number | null) => ({
  outcome,
  tokens,
  costMicroUsd,
  requestId: null,
  outputHash: null,
});

async function begin(key: string): Promise<void> {
  const about = { tenant: 'acme', prompt: 'p', promptVersion: 1, section: null };
  await journal.begin({
    key,
    runId: 'run',
    questionKey: key,
    ...about,
    inputHash: 'i',
    schemaHash: 's',
    parameters: {},
  });
}

const attempt = (runId: string, reserveMicroUsd: number, key = 'k') => ({
  runId,
  tenant: 'acme',
  callKey: key,
  questionKey: key,
  prompt: 'p',
  provider: 'v',
  model: 'm',
  purpose: 'answer' as const,
  reserveMicroUsd,
});

describe('the book of money', () => {
  beforeAll(() => begin('k'));

  it('lets fifty calls at once reserve no more than there is', async () => {
    const opened = await Promise.allSettled(Array.from({ length: 50 }, () => book.open(attempt('fifty', 110))));
    const refusals = opened.flatMap(result => (result.status === 'rejected' ? [result.reason] : []));
    expect(opened.length - refusals.length).toBe(9);
    expect(refusals.every(error => error.code === 'budget.exhausted')).toBe(true);
    expect((await book.balances({ runId: 'fifty', tenant: 'acme' }))[0]).toMatchObject({ reservedMicroUsd: 990 });
  });

  it('gives back what was reserved too much, and books a settlement once', async () => {
    const id = await book.open(attempt('once', 1_000));
    await Promise.all([book.settle(id, end('answered', 40)), book.settle(id, end('answered', 40))]);
    await book.settle(id, end('lost', null));
    expect((await book.balances({ runId: 'once', tenant: 'acme' }))[0]).toEqual({
      account: 'run:once',
      limitMicroUsd: 1_000,
      spentMicroUsd: 40,
      reservedMicroUsd: 0,
      isRaiseDeclined: false,
    });
  });

  it('warns at a quarter, half and 83 % of a budget, each once', async () => {
    const told: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      const id = await book.open(attempt('warned', 100));
      const warnings = await book.settle(id, end('answered', 100));
      told.push(...warnings.filter(({ account }) => account === 'run:warned').map(({ share }) => share));
    }
    expect(told).toEqual([0.25, 0.5, 0.83]);
    await expect(book.open(attempt('warned', 1))).rejects.toMatchObject({ code: 'budget.exhausted' });
    await book.setLimit(runAccount('warned'), 1_001);
    expect(await book.open(attempt('warned', 1))).toBeTruthy();
  });

  it('holds a tenant to its month, whichever of its runs asks', async () => {
    const tight = createMoneyBook(db, { limits: { runMicroUsd: null, tenantMonthMicroUsd: 100 } });
    const of = (runId: string) => ({ ...attempt(runId, 60), tenant: 'poor' });
    await tight.open(of('r1'));
    await expect(tight.open(of('r2'))).rejects.toMatchObject({ code: 'budget.exhausted' });
    const later = createMoneyBook(db, {
      limits: { runMicroUsd: null, tenantMonthMicroUsd: 100 },
      now: () => new Date('2099-01-01'),
    });
    expect(await later.open(of('r2'))).toBeTruthy();
  });

  it('agrees with journal, calls and accounts to the micro-dollar, whatever happens to the calls', async () => {
    const fate = fc.constantFrom('answered', 'failed', 'estimated', 'lost', 'twice');
    const call = fc.record({
      run: fc.constantFrom('a', 'b'),
      key: fc.constantFrom('x', 'y', 'z'),
      reserve: fc.integer({ min: 0, max: 300 }),
      cost: fc.integer({ min: 0, max: 400 }),
      fate,
    });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 12 }), async calls => {
        round += 1;
        await Promise.all(
          calls.map(async ({ run, key, reserve, cost, fate: fated }) => {
            const questionKey = `${key}-${round}`;
            await begin(questionKey);
            const id = await book.open(attempt(`${run}-${round}`, reserve, questionKey)).catch(() => null);
            if (id === null || fated === 'lost') return;
            await book.settle(id, end(fated, fated === 'estimated' ? null : cost));
            if (fated === 'twice') await book.settle(id, end('answered', cost + 1));
          }),
        );
        for (const key of ['x', 'y', 'z']) await book.closeLost(`${key}-${round}`);
        const { rows } = await sql<Record<string, string>>`select
          (select coalesce(sum(cost_micro_usd), 0) from paid_attempts where run_id like ${`%-${round}`}) as attempts,
          (select coalesce(sum(cost_micro_usd), 0) from calls where key like ${`%-${round}`}) as calls,
          (select coalesce(sum(amount_micro_usd), 0) from ledger where run_id like ${`%-${round}`}) as ledger,
          (select coalesce(sum(spent_micro_usd), 0) from money_accounts where account like ${`run:%-${round}`}) as spent,
          (select coalesce(sum(reserved_micro_usd), 0) from money_accounts where account like ${`run:%-${round}`}) as held
        `.execute(db);
        const { attempts, calls: inCalls, ledger, spent, held } = rows[0] ?? {};
        expect([inCalls, ledger, spent, held]).toEqual([attempts, attempts, attempts, '0']);
      }),
      { numRuns: 25 },
    );
  });
});
