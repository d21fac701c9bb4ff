import type { Kysely } from 'kysely';
import type pg from 'pg';
import { createAnnouncements } from '#infra/storage/announcements';
import { selectRuns, toRow, toStoredRun } from '#infra/storage/run-row';
import type { Database, MrdFiles } from '#infra/storage/schema';
import type { DecisionRecord } from '#shared/contracts/decision';
import type { RunEvent, RunView } from '#shared/contracts/run';
import type { ReplayStage } from '#shared/policies/replay-stages';
import type { RunState } from '#shared/policies/run-state';

export interface NewRun {
  readonly runId: string;
  readonly tenant: string;
  readonly workflowId: string;
  readonly idempotencyKey: string;
  /** SHA-256 of the request, to tell a repeat from a key used for something else. */
  readonly requestHash: string;
  readonly title: string;
  readonly vertical: string;
  readonly briefHash: string;
  readonly corpus: string;
  readonly createdAt: Date;
  readonly forkedFrom?: { readonly runId: string; readonly stage: ReplayStage };
  readonly refreshOf?: string;
}

export interface StoredRun extends Omit<RunView, 'temporalUi'> {
  readonly requestHash: string;
  readonly briefHash: string;
  readonly corpus: string;
  readonly planHash: string | null;
  readonly contentHash: string | null;
  readonly mrdFiles: MrdFiles | null;
}

export interface RunFilter {
  readonly tenant: string;
  readonly states?: readonly RunState[] | undefined;
  readonly vertical?: string | undefined;
  readonly text?: string | undefined;
  readonly before?: string | undefined;
  readonly limit: number;
}

export interface RunStore {
  /** `created` is false when the tenant used the idempotency key before; `run` is then the earlier one. */
  insertRun(run: NewRun): Promise<{ run: StoredRun; created: boolean }>;
  /** Ends a run that Temporal did not take. Whatever a workflow has told of itself stands. */
  abandonRun(tenant: string, runId: string, reason: string): Promise<void>;
  getRun(tenant: string, runId: string): Promise<StoredRun | null>;
  /** Newest first. `next` is the cursor of the following page, null on the last. */
  listRuns(filter: RunFilter): Promise<{ runs: StoredRun[]; next: string | null }>;
  listDecisions(runId: string): Promise<DecisionRecord[]>;
  listEvents(query: { runId: string; afterSeq: number; limit: number }): Promise<RunEvent[]>;
  /** Resolves once new events are heard of: list after it and wait after that, and none is missed. */
  readyForEvents(): Promise<void>;
  /** Resolves when an event later than `afterSeq` may be there, or after `timeoutMs`. */
  waitForEvents(query: { runId: string; afterSeq: number; timeoutMs: number }): Promise<void>;
  close(): Promise<void>;
}

export function createRunStore(db: Kysely<Database>, pool: pg.Pool): RunStore {
  const announcements = createAnnouncements(pool);
  const byId = async (tenant: string, runId: string) => {
    const row = await selectRuns(db).where('tenant', '=', tenant).where('run_id', '=', runId).executeTakeFirst();
    return row ? toStoredRun(row) : null;
  };
  return {
    async insertRun(run) {
      const inserted = await db
        .insertInto('runs')
        .values(toRow(run))
        .onConflict(conflict => conflict.columns(['tenant', 'idempotency_key']).doNothing())
        .returning('run_id')
        .executeTakeFirst();
      const row = await selectRuns(db)
        .where('tenant', '=', run.tenant)
        .where('idempotency_key', '=', run.idempotencyKey)
        .executeTakeFirstOrThrow();
      return { run: toStoredRun(row), created: inserted !== undefined };
    },
    async abandonRun(tenant, runId, reason) {
      const now = new Date();
      await db
        .updateTable('runs')
        .set({ state: 'failed', reason, updated_at: now, finished_at: now })
        .where('tenant', '=', tenant)
        .where('run_id', '=', runId)
        .where('state', '=', 'planning')
        .where('last_seq', '=', 0)
        .execute();
    },
    getRun: byId,
    async listRuns(filter) {
      let query = selectRuns(db).where('tenant', '=', filter.tenant);
      if (filter.states?.length) query = query.where('state', 'in', filter.states);
      if (filter.vertical) query = query.where('vertical', '=', filter.vertical);
      if (filter.text) query = query.where('title', 'ilike', `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`);
      if (filter.before) query = query.where('run_id', '<', filter.before);
      const rows = await query
        .orderBy('run_id', 'desc')
        .limit(filter.limit + 1)
        .execute();
      const runs = rows.slice(0, filter.limit).map(row => toStoredRun(row));
      return { runs, next: rows.length > filter.limit ? (runs.at(-1)?.runId ?? null) : null };
    },
    async listDecisions(runId) {
      const rows = await db
        .selectFrom('decisions')
        .select('record')
        .where('run_id', '=', runId)
        .orderBy('at')
        .orderBy('key')
        .execute();
      return rows.map(row => row.record);
    },
    async listEvents({ runId, afterSeq, limit }) {
      const rows = await db
        .selectFrom('run_events')
        .selectAll()
        .where('run_id', '=', runId)
        .where('seq', '>', afterSeq)
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map(row => ({
        seq: row.seq,
        runId,
        at: row.at.toISOString(),
        type: row.type,
        data: row.data,
        ...(row.superseded && { superseded: true as const }),
      }));
    },
    readyForEvents: announcements.ready,
    waitForEvents: query => announcements.wait(query.runId, query.timeoutMs),
    close: () => announcements.close(),
  };
}
