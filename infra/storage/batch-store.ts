import { type Kysely, sql } from 'kysely';
import type { Database } from '#infra/storage/schema';
import type { BatchQueue, BatchState, OpenBatch } from '#shared/contracts/batch-stages';

export interface NewBatchItem extends BatchQueue {
  readonly questionKey: string;
  readonly callKey: string;
  readonly prompt: string;
  /** Artifact `ModelRequest`. */
  readonly requestHash: string;
}

export interface WaitingRun {
  readonly itemId: string;
  readonly runId: string;
  readonly workflowId: string;
}

export interface BatchItemRow extends NewBatchItem {
  readonly id: string;
  readonly attemptId: string | null;
  /** The run whose money is reserved. */
  readonly payer: string | null;
  /** The first to ask first; runs without a row of their own are left out. */
  readonly waiting: readonly WaitingRun[];
}

export interface BatchRow extends BatchQueue {
  readonly id: string;
  readonly label: string;
  readonly state: BatchState;
  readonly providerBatch: string | null;
  readonly outcome: string | null;
  readonly intendedAt: Date;
}

export interface BatchStore {
  /** The run waits for the question: in the open row of it, or a new one. Not open: the run's row has ended. */
  join(item: NewBatchItem, runId: string): Promise<{ id: string; isOpen: boolean }>;
  /** The run's question is or was in the queue. */
  holds(asked: { questionKey: string; runId: string }): Promise<boolean>;
  queued(queue: BatchQueue, most: number): Promise<readonly BatchItemRow[]>;
  countQueued(queue: BatchQueue): Promise<number>;
  /** A reservation that was made for the question and belongs to no batch yet: its worker died just then. */
  looseAttempt(questionKey: string): Promise<string | null>;
  /** Writes the batch down before anything is sent. */
  intend(batch: BatchQueue & { label: string }, items: readonly { id: string; attemptId: string }[]): Promise<void>;
  openBatches(queue: BatchQueue): Promise<readonly OpenBatch[]>;
  find(batchId: string): Promise<BatchRow | null>;
  /** Ended ones too: what is done for a batch may be done again. */
  itemsOf(batchId: string): Promise<readonly BatchItemRow[]>;
  /** Moves the batch on if it is where it is said to be; one mover wins. */
  move(batchId: string, step: { from: BatchState; to: BatchState; providerBatch?: string }): Promise<boolean>;
  /** What the provider calls the batches that are known, of one day. */
  knownAt(provider: string, since: Date): Promise<readonly string[]>;
  /** Counts that the provider does not know it, and gives how often that was so. */
  noteAbsence(batchId: string): Promise<number>;
  /** It was never taken: its questions wait again. Gives how many. */
  requeue(batchId: string): Promise<number>;
  endItem(id: string, end: { state: 'answered' | 'failed'; reason: string | null }): Promise<void>;
  endBatch(batchId: string, outcome: string): Promise<void>;
  /** What was paid for the row and answered whole, as an artifact; null when nothing was. */
  paidText(itemId: string): Promise<{ deployment: string; outputHash: string } | null>;
  /** Runs that wait for ended questions and have not heard of it. */
  untold(queue: BatchQueue): Promise<readonly WaitingRun[]>;
  noteTold(told: readonly WaitingRun[]): Promise<void>;
}

const dayMs = 86_400_000;

const open = ['queued', 'submitted'] as const;

export function createBatchStore(db: Kysely<Database>): BatchStore {
  return {
    async join(item, runId) {
      const known = await latestOf(db, item.questionKey, runId);
      if (known) return known;
      const id = await openItem(db, item);
      await db
        .insertInto('batch_waits')
        .values({ item_id: id, run_id: runId, told_at: null })
        .onConflict(conflict => conflict.doNothing())
        .execute();
      return { id, isOpen: true };
    },
    holds: async ({ questionKey, runId }) => (await latestOf(db, questionKey, runId)) !== null,
    queued: (queue, most) => itemsWhere(db, sql`i.state = 'queued' and ${isOf(queue, 'i')}`, most),
    async countQueued(queue) {
      const { rows } = await sql<{ count: string }>`
        select count(*) as count from batch_items i where i.state = 'queued' and ${isOf(queue, 'i')}
      `.execute(db);
      return Number(rows[0]?.count ?? 0);
    },
    async looseAttempt(questionKey) {
      const row = await db
        .selectFrom('paid_attempts')
        .select('id')
        .where('question_key', '=', questionKey)
        .where('outcome', '=', 'in-flight')
        .where('purpose', '=', 'batch')
        .executeTakeFirst();
      return row?.id ?? null;
    },
    async intend({ label, tenant, provider, model }, items) {
      await db.transaction().execute(async transaction => {
        const { id } = await transaction
          .insertInto('batches')
          .values({ label, tenant, provider, model, state: 'intended', intended_at: new Date() })
          .returning('id')
          .executeTakeFirstOrThrow();
        for (const item of items) {
          await transaction
            .updateTable('batch_items')
            .set({ state: 'submitted', batch_id: id, attempt_id: item.attemptId })
            .where('id', '=', item.id)
            .where('state', '=', 'queued')
            .execute();
        }
      });
    },
    openBatches: queue => openBatches(db, queue),
    async find(batchId) {
      const row = await db.selectFrom('batches').selectAll().where('id', '=', batchId).executeTakeFirst();
      if (!row) return null;
      const { id, label, tenant, provider, model, state, outcome } = row;
      return {
        ...{ id, label, tenant, provider, model, state, outcome },
        providerBatch: row.provider_batch,
        intendedAt: row.intended_at,
      };
    },
    itemsOf: batchId => itemsWhere(db, sql`i.batch_id = ${batchId}`, null),
    async move(batchId, { from, to, providerBatch }) {
      const moved = await db
        .updateTable('batches')
        .set({
          state: to,
          ...(to === 'submitting' && { submitted_at: new Date() }),
          ...(providerBatch !== undefined && { provider_batch: providerBatch }),
        })
        .where('id', '=', batchId)
        .where('state', '=', from)
        .executeTakeFirst();
      return moved.numUpdatedRows > 0n;
    },
    async knownAt(provider, since) {
      const rows = await db
        .selectFrom('batches')
        .select('provider_batch')
        .where('provider', '=', provider)
        .where('intended_at', '>', new Date(since.getTime() - dayMs))
        .execute();
      return rows.flatMap(row => row.provider_batch ?? []);
    },
    async noteAbsence(batchId) {
      const row = await db
        .updateTable('batches')
        .set(({ eb }) => ({ absences: eb('absences', '+', 1) }))
        .where('id', '=', batchId)
        .returning('absences')
        .executeTakeFirst();
      return row?.absences ?? 0;
    },
    requeue: batchId => requeue(db, batchId),
    async endItem(id, { state, reason }) {
      await db
        .updateTable('batch_items')
        .set({ state, reason, ended_at: new Date() })
        .where('id', '=', id)
        .where('state', 'in', open)
        .execute();
    },
    async endBatch(batchId, outcome) {
      await db
        .updateTable('batches')
        .set({ state: 'ended', outcome, ended_at: new Date() })
        .where('id', '=', batchId)
        .where('state', '<>', 'ended')
        .execute();
    },
    async paidText(itemId) {
      const row = await db
        .selectFrom('batch_items as i')
        .innerJoin('paid_attempts as p', 'p.id', 'i.attempt_id')
        .select(['p.provider', 'p.model', 'p.output_hash'])
        .where('i.id', '=', itemId)
        .where('p.outcome', '=', 'answered')
        .executeTakeFirst();
      if (!row?.output_hash) return null;
      return { deployment: `${row.provider}/${row.model}`, outputHash: row.output_hash };
    },
    async untold(queue) {
      const { rows } = await sql<{ item_id: string; run_id: string; workflow_id: string }>`
        select w.item_id, w.run_id, r.workflow_id
        from batch_waits w join batch_items i on i.id = w.item_id join runs r on r.run_id = w.run_id
        where w.told_at is null and i.state in ('answered', 'failed') and ${isOf(queue, 'i')}
        order by w.item_id
      `.execute(db);
      return rows.map(row => ({ itemId: row.item_id, runId: row.run_id, workflowId: row.workflow_id }));
    },
    async noteTold(told) {
      for (const { itemId, runId } of told) {
        await db
          .updateTable('batch_waits')
          .set({ told_at: new Date() })
          .where('item_id', '=', itemId)
          .where('run_id', '=', runId)
          .execute();
      }
    },
  };
}

function isOf({ tenant, provider, model }: BatchQueue, alias: string) {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`${column('tenant')} = ${tenant} and ${column('provider')} = ${provider} and ${column('model')} = ${model}`;
}

async function latestOf(db: Kysely<Database>, questionKey: string, runId: string) {
  const row = await db
    .selectFrom('batch_items as i')
    .innerJoin('batch_waits as w', 'w.item_id', 'i.id')
    .select(['i.id', 'i.state'])
    .where('i.question_key', '=', questionKey)
    .where('w.run_id', '=', runId)
    .orderBy('i.id', 'desc')
    .executeTakeFirst();
  return row ? { id: row.id, isOpen: open.some(state => state === row.state) } : null;
}

/** The row that is open for the question, or a new one: the index allows only one. */
async function openItem(db: Kysely<Database>, item: NewBatchItem): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into batch_items (tenant, provider, model, question_key, call_key, prompt, request_hash, state, queued_at)
    values (${item.tenant}, ${item.provider}, ${item.model}, ${item.questionKey}, ${item.callKey}, ${item.prompt},
      ${item.requestHash}, 'queued', clock_timestamp())
    on conflict (question_key) where state in ('queued', 'submitted') do update set question_key = excluded.question_key
    returning id
  `.execute(db);
  return rows[0]?.id ?? '';
}

interface ItemRow {
  readonly id: string;
  readonly tenant: string;
  readonly provider: string;
  readonly model: string;
  readonly question_key: string;
  readonly call_key: string;
  readonly prompt: string;
  readonly request_hash: string;
  readonly attempt_id: string | null;
  readonly payer: string | null;
  readonly waiting: readonly { run_id: string; workflow_id: string }[] | null;
}

async function itemsWhere(
  db: Kysely<Database>,
  condition: ReturnType<typeof sql>,
  most: number | null,
): Promise<BatchItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select i.*, (select p.run_id from paid_attempts p where p.id = i.attempt_id) as payer, (
      select json_agg(json_build_object('run_id', r.run_id, 'workflow_id', r.workflow_id) order by r.created_at)
      from batch_waits w join runs r on r.run_id = w.run_id where w.item_id = i.id
    ) as waiting
    from batch_items i where ${condition} order by i.id limit ${most}
  `.execute(db);
  return rows.map(row => ({
    id: row.id,
    tenant: row.tenant,
    provider: row.provider,
    model: row.model,
    questionKey: row.question_key,
    callKey: row.call_key,
    prompt: row.prompt,
    requestHash: row.request_hash,
    attemptId: row.attempt_id,
    payer: row.payer,
    waiting: (row.waiting ?? []).map(run => ({ itemId: row.id, runId: run.run_id, workflowId: run.workflow_id })),
  }));
}

async function openBatches(db: Kysely<Database>, queue: BatchQueue): Promise<OpenBatch[]> {
  const { rows } = await sql<{ id: string; state: BatchState; intended_at: Date; questions: string }>`
    select b.id, b.state, b.intended_at, (select count(*) from batch_items i where i.batch_id = b.id) as questions
    from batches b where b.state <> 'ended' and ${isOf(queue, 'b')} order by b.id
  `.execute(db);
  return rows.map(({ id, state, intended_at, questions }) => ({
    batchId: id,
    state,
    since: intended_at.toISOString(),
    questions: Number(questions),
  }));
}

async function requeue(db: Kysely<Database>, batchId: string): Promise<number> {
  const { rows } = await sql`
    with ended as (
      update batches set state = 'ended', outcome = 'not-taken', ended_at = clock_timestamp()
      where id = ${batchId} and state <> 'ended' returning id
    )
    update batch_items set state = 'queued', batch_id = null, attempt_id = null
    where batch_id in (select id from ended) and state = 'submitted' returning id
  `.execute(db);
  return rows.length;
}
