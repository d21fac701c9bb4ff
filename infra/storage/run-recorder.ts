import { type Kysely, sql, type Transaction, type Updateable } from 'kysely';
import { eventChannel } from '#infra/storage/announcements';
import { jsonColumn } from '#infra/storage/json-column';
import { queueNotification, type Receivers } from '#infra/storage/notification-outbox';
import type { Database } from '#infra/storage/schema';
import type { Claim } from '#shared/contracts/claim';
import type { Source } from '#shared/contracts/source';
import type { RecordStageActivities, RunPatch, RunRef, StoryLine } from '#shared/contracts/stages';
import { isTerminal } from '#shared/policies/run-state';

type NewLine = Parameters<typeof queueNotification>[1];
type Projection = Parameters<RecordStageActivities['projectRun']>[0];

export interface RunRecorder {
  /** One transaction; lines and decisions that were written before are left as they are. */
  project(projection: Projection): Promise<void>;
  /** Tells that a step of a stage is done; `key` counts once. */
  noteStep(step: { run: RunRef; stage: string; line: StoryLine }): Promise<void>;
  /** A line that counts for no stage; one that was told before changes nothing. */
  tell(told: { run: RunRef; line: StoryLine }): Promise<void>;
  keepDocument(document: { run: RunRef; claims: readonly Claim[]; sources: readonly Source[] }): Promise<void>;
}

/** Rows a statement carries at most: PostgreSQL takes 65,535 parameters. */
const rowsAtOnce = 500;

/** `receivers`: who is told of what a line of the story calls for; by default nobody, and nothing is queued. */
export function createRunRecorder(db: Kysely<Database>, receivers: Receivers = { channels: [] }): RunRecorder {
  const writeLine = async (transaction: Transaction<Database>, told: NewLine) => {
    const isNew = await insertLine(transaction, told);
    if (isNew) await queueNotification(transaction, told, receivers);
  };
  return {
    async project({ run, at, patch, story, decisions }) {
      await db.transaction().execute(async transaction => {
        await lockRun(transaction, run);
        for (const line of story) await writeLine(transaction, { run, at, line, request: patch.decision });
        for (const { key, record } of decisions) {
          const row = { run_id: run.runId, key, at: record.decidedAt, record: jsonColumn(record) };
          await transaction
            .insertInto('decisions')
            .values(row)
            .onConflict(conflict => conflict.doNothing())
            .execute();
        }
        await transaction.updateTable('runs').set(columnsOf(patch, at)).where('run_id', '=', run.runId).execute();
        if (patch.stage) await openStage(transaction, { run, ...patch.stage });
        await announce(transaction, run);
      });
    },
    async noteStep({ run, stage, line }) {
      await db.transaction().execute(async transaction => {
        await lockRun(transaction, run);
        const at = new Date().toISOString();
        await writeLine(transaction, { run, at, line: { ...line, data: { stage, ...line.data } } });
        await countStage(transaction, run);
        await announce(transaction, run);
      });
    },
    async tell({ run, line }) {
      await db.transaction().execute(async transaction => {
        await lockRun(transaction, run);
        await writeLine(transaction, { run, at: new Date().toISOString(), line });
        await announce(transaction, run);
      });
    },
    async keepDocument({ run, claims, sources }) {
      await db.transaction().execute(async transaction => {
        await keepClaims(transaction, run, claims);
        await keepSources(transaction, run, sources);
      });
    },
  };
}

/** Serialises the writers of one run, so that the numbers of its events grow one by one. */
async function lockRun(transaction: Transaction<Database>, run: RunRef): Promise<void> {
  await transaction.selectFrom('runs').select('run_id').where('run_id', '=', run.runId).forUpdate().execute();
}

/** False: it was told before. */
async function insertLine(transaction: Transaction<Database>, { run, at, line }: NewLine): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    with fresh as (
      insert into run_events (run_id, seq, key, at, type, data)
      select run_id, last_seq + 1, ${line.key}, ${at}, ${line.type}, ${jsonColumn(line.data)}::jsonb
      from runs where run_id = ${run.runId}
      on conflict (run_id, key) do nothing
      returning run_id
    )
    update runs set last_seq = last_seq + 1 where run_id in (select run_id from fresh)
  `.execute(transaction);
  return numAffectedRows > 0n;
}

async function openStage(
  transaction: Transaction<Database>,
  opened: { run: RunRef; stage: string; total: number },
): Promise<void> {
  const entry = jsonColumn([{ stage: opened.stage, done: 0, total: opened.total }]);
  await sql`
    update runs set progress = coalesce(
      (select jsonb_agg(e) from jsonb_array_elements(progress) e where e->>'stage' <> ${opened.stage}), '[]'::jsonb
    ) || ${entry}::jsonb
    where run_id = ${opened.run.runId}
  `.execute(transaction);
  await countStage(transaction, opened.run);
}

/** Counts from the story rather than adding one, so that a repeated step changes nothing. */
async function countStage(transaction: Transaction<Database>, run: RunRef): Promise<void> {
  await sql`
    update runs set updated_at = now(), progress = coalesce((
      select jsonb_agg(jsonb_set(e, '{done}', to_jsonb(least((e->>'total')::int, (
        select count(*)::int from run_events where run_id = ${run.runId} and not superseded and data->>'stage' = e->>'stage'
      )))) order by n)
      from jsonb_array_elements(progress) with ordinality as t(e, n)
    ), '[]'::jsonb)
    where run_id = ${run.runId}
  `.execute(transaction);
}

async function announce(transaction: Transaction<Database>, run: RunRef): Promise<void> {
  await sql`select pg_notify(${eventChannel}, ${run.runId})`.execute(transaction);
}

function columnsOf(patch: RunPatch, at: string): Updateable<Database['runs']> {
  return {
    updated_at: at,
    ...(patch.state && { state: patch.state, finished_at: isTerminal(patch.state) ? at : null }),
    ...(patch.decision !== undefined && { decision: patch.decision && jsonColumn(patch.decision) }),
    ...(patch.claims && {
      published: patch.claims.published,
      hedged: patch.claims.hedged,
      dropped: patch.claims.dropped,
    }),
    ...(patch.sources !== undefined && { sources: patch.sources }),
    ...(patch.confidence !== undefined && { confidence: patch.confidence }),
    ...(patch.reason !== undefined && { reason: patch.reason }),
    ...(patch.planHash && { plan_hash: patch.planHash }),
    ...(patch.contentHash && { content_hash: patch.contentHash }),
    ...(patch.files && { mrd_files: jsonColumn(patch.files) }),
  };
}

async function keepClaims(transaction: Transaction<Database>, run: RunRef, claims: readonly Claim[]): Promise<void> {
  for (const some of inPieces(claims)) {
    const rows = some.map(claim => ({
      run_id: run.runId,
      claim_id: claim.id,
      tenant: run.tenant,
      section_id: claim.sectionId,
      text: claim.text,
      verdict: claim.verdict,
      publication: claim.publication,
      confidence: claim.confidence,
      claim: jsonColumn(claim),
    }));
    await transaction
      .insertInto('claims')
      .values(rows)
      .onConflict(conflict => conflict.doNothing())
      .execute();
  }
}

async function keepSources(transaction: Transaction<Database>, run: RunRef, sources: readonly Source[]): Promise<void> {
  for (const some of inPieces(sources)) {
    const rows = some.map(source => ({
      run_id: run.runId,
      source_id: source.id,
      tenant: run.tenant,
      sha256: source.sha256,
      title: source.title,
      location: source.location,
      publisher: source.publisher,
      source: jsonColumn(source),
    }));
    await transaction
      .insertInto('sources')
      .values(rows)
      .onConflict(conflict => conflict.doNothing())
      .execute();
  }
}

function inPieces<T>(all: readonly T[]): T[][] {
  const pieces = Math.ceil(all.length / rowsAtOnce);
  return Array.from({ length: pieces }, (_, piece) => all.slice(piece * rowsAtOnce, (piece + 1) * rowsAtOnce));
}
