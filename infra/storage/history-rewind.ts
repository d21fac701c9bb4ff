import { type Kysely, sql, type Transaction } from 'kysely';
import { eventChannel } from '#infra/storage/announcements';
import { jsonColumn } from '#infra/storage/json-column';
import type { Database } from '#infra/storage/schema';
import type { WaitingDecision } from '#shared/contracts/run';
import { AssayError } from '#shared/errors/assay-error';
import { type RunState, runStates } from '#shared/policies/run-state';

export interface Rewind {
  readonly runId: string;
  /** The state it was looked at in; another one by now means that somebody was faster. */
  readonly expected: RunState;
  /** What was told from this moment on holds no longer. */
  readonly from: Date;
  /** What the line `run-resumed` tells. */
  readonly told: Readonly<Record<string, unknown>>;
  /** What the row shows while it waits again, made of the open request as the story tells it. */
  readonly waiting: (request: OpenRequest) => WaitingDecision | null;
  /** Takes the workflow back and gives Temporal's id of the new run. */
  readonly reset: () => Promise<string>;
}

/** A decision that was asked for before the point and not met before it. */
export interface OpenRequest {
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface HistoryRewind {
  /** The state a run was in at a moment. */
  stateAt(runId: string, at: Date): Promise<RunState>;
  /** Errors: `run.running` when the state has changed, and whatever `reset` throws; then nothing has changed. */
  rewind(rewind: Rewind): Promise<void>;
}

export function createHistoryRewind(db: Kysely<Database>): HistoryRewind {
  return {
    stateAt: (runId, at) => stateAt(db, runId, at),
    /** The row is held meanwhile, so that the new run's first words come after the return and not before it. */
    async rewind(rewind) {
      await db.transaction().execute(async transaction => {
        await hold(transaction, rewind);
        const temporalRunId = await rewind.reset();
        await supersede(transaction, rewind, temporalRunId);
        await forgetDocument(transaction, rewind);
        await showState(transaction, rewind);
        await tell(transaction, rewind, temporalRunId);
      });
    },
  };
}

async function hold(transaction: Transaction<Database>, { runId, expected }: Rewind): Promise<void> {
  const row = await transaction
    .selectFrom('runs')
    .select('state')
    .where('run_id', '=', runId)
    .forUpdate()
    .executeTakeFirst();
  if (row?.state !== expected) throw new AssayError('run.running', `it is ${row?.state ?? 'gone'} by now`);
}

/** Their keys are freed, so that the same things can be told again. */
async function supersede(transaction: Transaction<Database>, { runId, from }: Rewind, mark: string): Promise<void> {
  await sql`
    update run_events set superseded = true, key = key || '@' || ${mark}
    where run_id = ${runId} and at >= ${from} and not superseded
  `.execute(transaction);
  await sql`
    update decisions set key = key || '@' || ${mark}
    where run_id = ${runId} and at >= ${from} and key not like '%@%'
  `.execute(transaction);
}

/** The document itself stays in the artifact store; the line of the story names its hash. */
async function forgetDocument(transaction: Transaction<Database>, { runId }: Rewind): Promise<void> {
  await transaction.deleteFrom('claims').where('run_id', '=', runId).execute();
  await transaction.deleteFrom('sources').where('run_id', '=', runId).execute();
}

async function showState(transaction: Transaction<Database>, { runId, from, waiting }: Rewind): Promise<void> {
  const state = await stateAt(transaction, runId, from);
  const request = state.startsWith('awaiting') ? await openRequest(transaction, runId) : null;
  const decision = request && waiting(request);
  const isComposed = state === 'awaiting-review';
  await transaction
    .updateTable('runs')
    .set({
      state,
      decision: decision && jsonColumn(decision),
      reason: null,
      finished_at: null,
      mrd_files: null,
      updated_at: new Date(),
      ...(!isComposed && { content_hash: null, published: 0, hedged: 0, dropped: 0, sources: 0, confidence: null }),
    })
    .where('run_id', '=', runId)
    .execute();
  await sql`
    update runs set progress = coalesce((
      select jsonb_agg(jsonb_set(e, '{done}', to_jsonb(least((e->>'total')::int, (
        select count(*)::int from run_events
        where run_id = ${runId} and not superseded and data->>'stage' = e->>'stage'
      )))) order by n)
      from jsonb_array_elements(progress) with ordinality as t(e, n)
    ), '[]'::jsonb)
    where run_id = ${runId}
  `.execute(transaction);
}

async function openRequest(transaction: Transaction<Database>, runId: string): Promise<OpenRequest | null> {
  const last = await transaction
    .selectFrom('run_events')
    .select(['at', 'data', 'type'])
    .where('run_id', '=', runId)
    .where('superseded', '=', false)
    .where('type', 'in', ['decision-requested', 'decision-made', 'decision-expired'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.type === 'decision-requested' ? last : null;
}

async function tell(transaction: Transaction<Database>, { runId, told }: Rewind, mark: string): Promise<void> {
  await sql`
    with told as (update runs set last_seq = last_seq + 1 where run_id = ${runId} returning last_seq, state)
    insert into run_events (run_id, seq, key, at, type, data)
    select ${runId}, last_seq, ${`resumed:${mark}`}, now(), 'run-resumed',
      jsonb_build_object('state', state) || ${jsonColumn(told)}::jsonb
    from told
  `.execute(transaction);
  await sql`select pg_notify(${eventChannel}, ${runId})`.execute(transaction);
}

async function stateAt(db: Kysely<Database>, runId: string, at: Date): Promise<RunState> {
  const row = await db
    .selectFrom('run_events')
    .select('data')
    .where('run_id', '=', runId)
    .where('type', '=', 'state-changed')
    .where('superseded', '=', false)
    .where('at', '<', at)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return runStates.find(state => state === row?.data['state']) ?? 'planning';
}
