import { type Kysely, sql } from 'kysely';
import { runAccount } from '#infra/storage/money-book';
import type { Database } from '#infra/storage/schema';

/** What people decide about the money of one run. */
export interface RunBudgets {
  /** The limit a run starts with; one that it has already stands, so that a repeated start takes no raise back. */
  begin(runId: string, limitMicroUsd: number): Promise<void>;
  /** Counts the times that more was asked for, also over resets of the run: no two requests are ever the same. */
  noteAsked(runId: string): Promise<number>;
  /** False, and nothing changes, when the new limit is not above what is spent. Warnings are told anew under it. */
  raise(runId: string, limitMicroUsd: number): Promise<boolean>;
  /** From now on no model is asked for the run. */
  decline(runId: string): Promise<void>;
}

export function createRunBudgets(db: Kysely<Database>): RunBudgets {
  return {
    async begin(runId, limitMicroUsd) {
      await sql`
        insert into money_accounts (account, limit_micro_usd) values (${runAccount(runId)}, ${limitMicroUsd})
        on conflict (account) do update
          set limit_micro_usd = coalesce(money_accounts.limit_micro_usd, excluded.limit_micro_usd)
      `.execute(db);
    },
    async noteAsked(runId) {
      const { rows } = await sql<{ asked: number }>`
        insert into money_accounts (account, raises_asked) values (${runAccount(runId)}, 1)
        on conflict (account) do update set raises_asked = money_accounts.raises_asked + 1
        returning raises_asked as asked
      `.execute(db);
      return rows[0]?.asked ?? 1;
    },
    async raise(runId, limitMicroUsd) {
      const { rows } = await sql<{ account: string }>`
        with raised as (
          update money_accounts set limit_micro_usd = ${limitMicroUsd}, is_raise_declined = false
          where account = ${runAccount(runId)} and spent_micro_usd < ${limitMicroUsd}
          returning account
        ), forgotten as (
          delete from money_warnings where account in (select account from raised)
        )
        select account from raised
      `.execute(db);
      return rows.length > 0;
    },
    async decline(runId) {
      await sql`
        insert into money_accounts (account, is_raise_declined) values (${runAccount(runId)}, true)
        on conflict (account) do update set is_raise_declined = true
      `.execute(db);
    },
  };
}
