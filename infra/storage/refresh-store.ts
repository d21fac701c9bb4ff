import { type Kysely, sql } from 'kysely';
import { jsonColumn } from '#infra/storage/json-column';
import { runAccount } from '#infra/storage/money-book';
import { selectRuns, toRow, toStoredRun } from '#infra/storage/run-row';
import type { NewRun, StoredRun } from '#infra/storage/run-store';
import type { Database } from '#infra/storage/schema';
import type { ChangeCounts, RefreshedRun } from '#shared/contracts/refresh';
import { isTerminal, runStates } from '#shared/policies/run-state';

/** A report as it lies in the artifact store. */
export interface KeptReport {
  readonly runId: string;
  /** The run it was compared with. */
  readonly before: string;
  /** Artifact `RefreshReport`. */
  readonly reportHash: string;
  readonly changes: ChangeCounts;
}

/** Runs that were taken again. */
export interface RefreshStore {
  find(tenant: string, runId: string): Promise<StoredRun | null>;
  /** With the limit for money of the run it takes again. One that the key has begun before is given back. */
  begin(run: NewRun & { readonly refreshOf: string }): Promise<StoredRun>;
  /** The newest refresh of the run that has not ended, other than the one that the key began. */
  openRefresh(tenant: string, of: string, key?: string): Promise<string | null>;
  /** The run, or its latest refresh, that had published a document before this one was begun. */
  runBefore(run: StoredRun): Promise<StoredRun | null>;
  keepReport(report: KeptReport): Promise<void>;
  /** Artifact `RefreshReport`, or null. */
  reportOf(runId: string): Promise<string | null>;
  /** Newest first. */
  list(tenant: string, of: string): Promise<RefreshedRun[]>;
}

const mostListed = 100;
const openStates = runStates.filter(state => !isTerminal(state));

export function createRefreshStore(db: Kysely<Database>): RefreshStore {
  return {
    async find(tenant, runId) {
      const row = await selectRuns(db).where('tenant', '=', tenant).where('run_id', '=', runId).executeTakeFirst();
      return row ? toStoredRun(row) : null;
    },
    async begin(run) {
      await db
        .insertInto('runs')
        .values(toRow(run))
        .onConflict(conflict => conflict.columns(['tenant', 'idempotency_key']).doNothing())
        .execute();
      const row = await selectRuns(db)
        .where('tenant', '=', run.tenant)
        .where('idempotency_key', '=', run.idempotencyKey)
        .executeTakeFirstOrThrow();
      await inheritLimit(db, run.refreshOf, row.run_id);
      return toStoredRun(row);
    },
    async openRefresh(tenant, of, key = '') {
      const row = await db
        .selectFrom('runs')
        .select('run_id')
        .where('tenant', '=', tenant)
        .where('refresh_of', '=', of)
        .where('state', 'in', openStates)
        .where('idempotency_key', '<>', key)
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.run_id ?? null;
    },
    async runBefore({ tenant, refreshOf, createdAt }) {
      const row = await selectRuns(db)
        .where('tenant', '=', tenant)
        .where(is => is.or([is('run_id', '=', refreshOf), is('refresh_of', '=', refreshOf)]))
        .where('mrd_files', 'is not', null)
        .where('created_at', '<', new Date(createdAt))
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? toStoredRun(row) : null;
    },
    async keepReport({ runId, before, reportHash, changes }) {
      const facts = { before_run: before, report_hash: reportHash, changes: jsonColumn(changes), at: new Date() };
      await db
        .insertInto('refresh_reports')
        .values({ run_id: runId, ...facts })
        .onConflict(conflict => conflict.column('run_id').doUpdateSet(facts))
        .execute();
    },
    async reportOf(runId) {
      const row = await db
        .selectFrom('refresh_reports')
        .select('report_hash')
        .where('run_id', '=', runId)
        .executeTakeFirst();
      return row?.report_hash ?? null;
    },
    async list(tenant, of) {
      const rows = await selectRuns(db)
        .leftJoin('refresh_reports', 'refresh_reports.run_id', 'runs.run_id')
        .select(['refresh_reports.before_run', 'refresh_reports.changes'])
        .where('runs.tenant', '=', tenant)
        .where('runs.refresh_of', '=', of)
        .orderBy('runs.created_at', 'desc')
        .limit(mostListed)
        .execute();
      return rows.map(row => {
        const { runId, state, waitingFor, createdAt, costUsd } = toStoredRun(row);
        return { runId, state, waitingFor, createdAt, costUsd, before: row.before_run, changes: row.changes };
      });
    },
  };
}

async function inheritLimit(db: Kysely<Database>, from: string, to: string): Promise<void> {
  await sql`
    insert into money_accounts (account, limit_micro_usd)
    select ${runAccount(to)}, limit_micro_usd from money_accounts
    where account = ${runAccount(from)} and limit_micro_usd is not null
    on conflict (account) do nothing
  `.execute(db);
}
