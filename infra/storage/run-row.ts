import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import type { NewRun, StoredRun } from '#infra/storage/run-store';
import type { Database } from '#infra/storage/schema';

export type RunRow = Selectable<Database['runs']> & {
  calls: string;
  model_calls: string;
  cost_usd: number;
  budget_usd: number | null;
};

/** Each run with what it used: prompts answered, those a model answered, and the US dollars paid for it. */
export function selectRuns(db: Kysely<Database>) {
  const ofRun = sql`from run_calls join calls on calls.key = run_calls.call_key where run_calls.run_id = runs.run_id`;
  return db
    .selectFrom('runs')
    .selectAll('runs')
    .select([
      sql<string>`(select count(*) ${ofRun})`.as('calls'),
      sql<string>`(select count(*) ${ofRun} and calls.model is not null)`.as('model_calls'),
      sql<number>`(select coalesce(sum(calls.cost_usd), 0) ${ofRun} and not run_calls.reused)
        + (select coalesce(sum(amount_micro_usd), 0) / 1e6 from ledger where ledger.run_id = runs.run_id)::float8`.as(
        'cost_usd',
      ),
      sql<number | null>`(select limit_micro_usd / 1e6 from money_accounts
        where account = 'run:' || runs.run_id)::float8`.as('budget_usd'),
    ]);
}

export function toRow(run: NewRun): Insertable<Database['runs']> {
  return {
    run_id: run.runId,
    tenant: run.tenant,
    workflow_id: run.workflowId,
    idempotency_key: run.idempotencyKey,
    request_hash: run.requestHash,
    title: run.title,
    vertical: run.vertical,
    brief_hash: run.briefHash,
    corpus: run.corpus,
    state: 'planning',
    created_at: run.createdAt,
    updated_at: run.createdAt,
    ...(run.forkedFrom && { forked_from: run.forkedFrom.runId, forked_at: run.forkedFrom.stage }),
    ...(run.refreshOf && { refresh_of: run.refreshOf }),
  };
}

export function toStoredRun(row: RunRow): StoredRun {
  return {
    runId: row.run_id,
    workflowId: row.workflow_id,
    tenant: row.tenant,
    title: row.title,
    vertical: row.vertical,
    state: row.state,
    waitingFor: row.decision?.kind ?? null,
    decision: row.decision,
    progress: row.progress,
    claims: { published: row.published, hedged: row.hedged, dropped: row.dropped },
    sources: row.sources,
    calls: Number(row.calls),
    modelCalls: Number(row.model_calls),
    costUsd: row.cost_usd,
    budgetUsd: row.budget_usd,
    confidence: row.confidence,
    reason: row.reason,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    forkedFrom: row.forked_from && row.forked_at ? { runId: row.forked_from, stage: row.forked_at } : null,
    refreshOf: row.refresh_of,
    requestHash: row.request_hash,
    briefHash: row.brief_hash,
    corpus: row.corpus,
    planHash: row.plan_hash,
    contentHash: row.content_hash,
    mrdFiles: row.mrd_files,
  };
}
