import { type Kysely, sql } from 'kysely';
import type { Database } from '#infra/storage/schema';
import type { AccountBalance, BudgetLimits } from '#shared/contracts/money';
import { AssayError } from '#shared/errors/assay-error';
import { warningsPassed } from '#shared/policies/budget-ladder';

/** Whose money it is: one account of the run, one of the tenant in this month. */
export interface Payer {
  readonly runId: string;
  readonly tenant: string;
}

export interface NewAttempt extends Payer {
  readonly callKey: string;
  readonly questionKey: string;
  readonly prompt: string;
  readonly provider: string;
  readonly model: string;
  readonly purpose: 'answer' | 'repair' | 'cascade' | 'batch' | 'embedding';
  /** The most it can cost. */
  readonly reserveMicroUsd: number;
}

export interface AttemptTokens {
  readonly inputTokens: number;
  readonly cachedInputTokens: number;
  readonly cacheWriteTokens: number;
  readonly outputTokens: number;
}

export interface AttemptEnd {
  readonly outcome: string;
  readonly tokens: AttemptTokens;
  /** Null: unknown, so the reservation counts as spent. */
  readonly costMicroUsd: number | null;
  readonly requestId: string | null;
  readonly outputHash: string | null;
}

export interface BudgetWarning {
  /** Whose call brought it; the account may be of its tenant. */
  readonly payer: Payer;
  readonly account: string;
  readonly share: number;
  readonly limitMicroUsd: number;
  readonly spentMicroUsd: number;
}

/** The journal of paid attempts and the ledger, which change together: what one says was paid, the other has booked. */
export interface MoneyBook {
  /** Reserves and notes the attempt, or refuses: `budget.exhausted`. Gives the attempt's id. */
  open(attempt: NewAttempt): Promise<string>;
  /** Books the cost and frees the reservation, once. Gives the warnings that are new. */
  settle(id: string, end: AttemptEnd): Promise<readonly BudgetWarning[]>;
  /** Attempts whose worker died, but for batches, which outlive workers: booked at what was reserved, since nobody can know what the provider billed. */
  closeLost(questionKey: string): Promise<number>;
  /** Run first, then tenant and month. */
  balances(payer: Payer): Promise<readonly AccountBalance[]>;
  /** A limit of its own instead of the configured one; `null` gives the configured one back. */
  setLimit(account: string, limitMicroUsd: number | null): Promise<void>;
}

interface MovedAccount {
  account: string;
  limit_micro_usd: string | null;
  spent: string;
  cost: string;
  run_id: string;
  tenant: string;
}

export const noTokens: AttemptTokens = { inputTokens: 0, cachedInputTokens: 0, cacheWriteTokens: 0, outputTokens: 0 };

/** Longer than any activity may take: a reservation that is older belongs to a worker that died, but for batches, which take a day. */
const staleAfter = '20 minutes';

export function runAccount(runId: string): string {
  return `run:${runId}`;
}

export function tenantAccount(tenant: string, month: string): string {
  return `tenant:${tenant}:${month}`;
}

export function monthOf(at: Date): string {
  return at.toISOString().slice(0, 7);
}

export function createMoneyBook(
  db: Kysely<Database>,
  { limits, now = () => new Date() }: { limits: BudgetLimits; now?: () => Date },
): MoneyBook {
  const known = new Set<string>();
  const limitOf = (account: string) => (account.startsWith('run:') ? limits.runMicroUsd : limits.tenantMonthMicroUsd);

  async function ensure(accounts: readonly string[]): Promise<void> {
    const fresh = accounts.filter(account => !known.has(account));
    if (fresh.length === 0) return;
    await db
      .insertInto('money_accounts')
      .values(fresh.map(account => ({ account, limit_micro_usd: null })))
      .onConflict(conflict => conflict.doNothing())
      .execute();
    for (const account of fresh) known.add(account);
  }

  async function settle(id: string, end: AttemptEnd): Promise<readonly BudgetWarning[]> {
    const moved = await book(db, id, end);
    return noteWarnings(
      db,
      moved.flatMap(row => passedBy(row, limitOf(row.account))),
    );
  }

  async function settleAll(ids: readonly string[]): Promise<number> {
    const lost = { outcome: 'lost', tokens: noTokens, costMicroUsd: null, requestId: null, outputHash: null };
    for (const id of ids) await settle(id, lost);
    return ids.length;
  }

  return {
    settle,
    async open(attempt) {
      const month = monthOf(now());
      const accounts = [runAccount(attempt.runId), tenantAccount(attempt.tenant, month)];
      await ensure(accounts);
      const reserve = () => reserveAndNote(db, attempt, { month, accounts, limits });
      const id =
        (await reserve()) ?? ((await settleAll(await staleAttempts(db, attempt))) > 0 ? await reserve() : null);
      if (id !== null) return id;
      throw new AssayError('budget.exhausted', `${attempt.prompt} by ${attempt.provider}/${attempt.model}`);
    },
    async closeLost(questionKey) {
      const rows = await db
        .selectFrom('paid_attempts')
        .select('id')
        .where('question_key', '=', questionKey)
        .where('outcome', '=', 'in-flight')
        .where('purpose', '<>', 'batch')
        .execute();
      return settleAll(rows.map(({ id }) => id));
    },
    async balances(payer) {
      const accounts = [runAccount(payer.runId), tenantAccount(payer.tenant, monthOf(now()))];
      const rows = await db.selectFrom('money_accounts').selectAll().where('account', 'in', accounts).execute();
      return accounts.map(account => {
        const row = rows.find(candidate => candidate.account === account);
        return {
          account,
          limitMicroUsd: row && row.limit_micro_usd !== null ? Number(row.limit_micro_usd) : limitOf(account),
          spentMicroUsd: Number(row?.spent_micro_usd ?? 0),
          reservedMicroUsd: Number(row?.reserved_micro_usd ?? 0),
          isRaiseDeclined: row?.is_raise_declined ?? false,
        };
      });
    },
    async setLimit(account, limitMicroUsd) {
      await ensure([account]);
      await db
        .updateTable('money_accounts')
        .set({ limit_micro_usd: limitMicroUsd })
        .where('account', '=', account)
        .execute();
    },
  };
}

/** One statement, so that reserving costs one round trip. The accounts are locked in one order by all, so none wait in a ring. */
async function reserveAndNote(
  db: Kysely<Database>,
  attempt: NewAttempt,
  { month, accounts, limits }: { month: string; accounts: string[]; limits: BudgetLimits },
): Promise<string | null> {
  const amount = attempt.reserveMicroUsd;
  const { rows } = await sql<{ id: string }>`
    with locked as (
      select account, spent_micro_usd + reserved_micro_usd as used,
        coalesce(limit_micro_usd, case when account like 'run:%'
          then ${limits.runMicroUsd}::bigint else ${limits.tenantMonthMicroUsd}::bigint end) as most
      from money_accounts where account in (${sql.join(accounts)}) order by account for update
    ), allowed as (
      select 1 from locked having bool_and(most is null or used + ${amount}::bigint <= most)
    ), reserved as (
      update money_accounts set reserved_micro_usd = reserved_micro_usd + ${amount}::bigint
      where account in (select account from locked) and exists (select 1 from allowed)
    )
    insert into paid_attempts (call_key, question_key, run_id, tenant, prompt, provider, model, purpose, outcome, month,
      reserved_micro_usd, started_at)
    select ${attempt.callKey}, ${attempt.questionKey}, ${attempt.runId}, ${attempt.tenant}, ${attempt.prompt},
      ${attempt.provider}, ${attempt.model}, ${attempt.purpose}, 'in-flight', ${month}, ${amount}::bigint,
      clock_timestamp()
    from allowed
    returning id
  `.execute(db);
  return rows[0]?.id ?? null;
}

/** Attempt, call, ledger and accounts in one statement. An attempt that was settled before changes nothing. */
async function book(db: Kysely<Database>, id: string, end: AttemptEnd): Promise<MovedAccount[]> {
  const { tokens } = end;
  const { rows } = await sql<MovedAccount>`
    with closed as (
      update paid_attempts set outcome = ${end.outcome},
        input_tokens = ${tokens.inputTokens}, cached_input_tokens = ${tokens.cachedInputTokens},
        cache_write_tokens = ${tokens.cacheWriteTokens}, output_tokens = ${tokens.outputTokens},
        cost_micro_usd = coalesce(${end.costMicroUsd}::bigint, reserved_micro_usd),
        is_estimated = ${end.costMicroUsd === null}, request_id = ${end.requestId}, output_hash = ${end.outputHash},
        finished_at = clock_timestamp()
      where id = ${id} and outcome = 'in-flight'
      returning *
    ), counted as (
      update calls set input_tokens = calls.input_tokens + closed.input_tokens,
        cached_input_tokens = calls.cached_input_tokens + closed.cached_input_tokens,
        cache_write_tokens = calls.cache_write_tokens + closed.cache_write_tokens,
        output_tokens = calls.output_tokens + closed.output_tokens,
        cost_micro_usd = calls.cost_micro_usd + closed.cost_micro_usd
      from closed where calls.key = closed.call_key
    ), booked as (
      insert into ledger (attempt_id, tenant, run_id, month, amount_micro_usd, at)
      select id, tenant, run_id, month, cost_micro_usd, clock_timestamp() from closed
    ), locked as (
      select m.account, c.cost_micro_usd as cost, c.reserved_micro_usd as reserved, c.run_id, c.tenant
      from money_accounts m join closed c
        on m.account in ('run:' || c.run_id, 'tenant:' || c.tenant || ':' || c.month)
      order by m.account for update of m
    )
    update money_accounts m set spent_micro_usd = m.spent_micro_usd + locked.cost,
      reserved_micro_usd = m.reserved_micro_usd - locked.reserved
    from locked where m.account = locked.account
    returning m.account, m.limit_micro_usd, m.spent_micro_usd as spent, locked.cost as cost,
      locked.run_id, locked.tenant
  `.execute(db);
  return rows;
}

async function staleAttempts(db: Kysely<Database>, { runId, tenant }: Payer): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from paid_attempts
    where outcome = 'in-flight' and purpose <> 'batch' and (run_id = ${runId} or tenant = ${tenant})
      and started_at < clock_timestamp() - ${staleAfter}::interval
  `.execute(db);
  return rows.map(({ id }) => id);
}

function passedBy(row: MovedAccount, configured: number | null): BudgetWarning[] {
  const limit = row.limit_micro_usd === null ? configured : Number(row.limit_micro_usd);
  if (limit === null) return [];
  const spent = Number(row.spent);
  return warningsPassed(limit, spent - Number(row.cost), spent).map(share => ({
    payer: { runId: row.run_id, tenant: row.tenant },
    account: row.account,
    share,
    limitMicroUsd: limit,
    spentMicroUsd: spent,
  }));
}

/** Those that nobody has told before. */
async function noteWarnings(db: Kysely<Database>, warnings: readonly BudgetWarning[]): Promise<BudgetWarning[]> {
  if (warnings.length === 0) return [];
  const rows = await db
    .insertInto('money_warnings')
    .values(warnings.map(({ account, share }) => ({ account, share, at: new Date() })))
    .onConflict(conflict => conflict.doNothing())
    .returning(['account', 'share'])
    .execute();
  return warnings.filter(warning => rows.some(row => row.account === warning.account && row.share === warning.share));
}
