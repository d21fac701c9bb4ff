import { type Kysely, sql } from 'kysely';
import { jsonColumn } from '#infra/storage/json-column';
import { type AskedCall, knownAnswer } from '#infra/storage/known-answer';
import type { Database } from '#infra/storage/schema';
import { unflushed } from '#infra/storage/unflushed';
import type { RouteExplanation } from '#shared/contracts/model-call';

/** What a call of language models is about, known before anybody is asked. */
export interface CallHead {
  /** Question and the models that may answer it: what an equal call is recognised by. */
  readonly key: string;
  /** The question alone: a run that has its answer keeps it, whichever model gave it. */
  readonly questionKey: string;
  readonly tenant: string;
  readonly prompt: string;
  readonly promptVersion: number;
  readonly section: string | null;
  /** Artifact of the rendered messages. */
  readonly inputHash: string;
  readonly schemaHash: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface KnownAnswer {
  readonly key: string;
  readonly outputHash: string;
}

export interface CompletedCall {
  readonly key: string;
  readonly runId: string;
  readonly provider: string;
  readonly model: string;
  readonly outputHash: string;
  /** Taken over from another call. */
  readonly isReused?: boolean;
  readonly route: RouteExplanation;
}

/** An answer that was paid and perhaps never made use of: its worker may have died just then. */
export interface PaidText {
  readonly provider: string;
  readonly model: string;
  /** Artifact of the text as the model gave it. */
  readonly outputHash: string;
}

export interface ModelJournal {
  /** What was paid for the question so far, the newest first. */
  paidTexts(questionKey: string): Promise<readonly PaidText[]>;
  /** The answer to the call, or the one this run already has for the question. */
  findAnswer(asked: AskedCall): Promise<KnownAnswer | null>;
  /** Notes that the call is under way, unless its answer is known. New: nobody began it before. */
  begin(head: CallHead & AskedCall): Promise<{ isNew: boolean; known: KnownAnswer | null }>;
  /** The first answer wins; gives the output that counts, and notes that the run used it. */
  complete(call: CompletedCall): Promise<string>;
  fail(call: { key: string; error: string; route: RouteExplanation }): Promise<void>;
}

export function createModelJournal(db: Kysely<Database>): ModelJournal {
  return {
    async paidTexts(questionKey) {
      const rows = await db
        .selectFrom('paid_attempts')
        .select(['provider', 'model', 'output_hash'])
        .where('question_key', '=', questionKey)
        .where('outcome', '=', 'answered')
        .orderBy('id', 'desc')
        .execute();
      return rows.flatMap(({ provider, model, output_hash }) =>
        output_hash === null ? [] : [{ provider, model, outputHash: output_hash }],
      );
    },
    async findAnswer(asked) {
      const { rows } = await knownAnswer(asked).execute(db);
      return answerOf(rows[0]);
    },
    async begin({ runId, model, ...head }) {
      const { rows } = await sql<{ key: string | null; output_hash: string | null; is_new: boolean | null }>`
        with ${unflushed}, known as ${knownAnswer({ ...head, runId, model })}, begun as (
          insert into calls (key, question_key, tenant, prompt, prompt_version, section, engine, input_hash, schema_hash,
            parameters, status, created_at)
          select ${head.key}, ${head.questionKey}, ${head.tenant}, ${head.prompt}, ${head.promptVersion}::integer,
            ${head.section}, 'models', ${head.inputHash}, ${head.schemaHash}, ${jsonColumn(head.parameters)}::jsonb,
            'running', clock_timestamp()
          where not exists (select from known)
          on conflict (key) do update set status = 'running', error = null where calls.status = 'failed'
          returning xmax = 0 as is_new
        )
        select k.key, k.output_hash, b.is_new
        from unflushed left join known k on true left join begun b on true
      `.execute(db);
      return { isNew: rows[0]?.is_new ?? false, known: answerOf(rows[0]) };
    },
    async complete({ key, runId, provider, model, outputHash, isReused = false, route }) {
      const { rows } = await sql<{ output_hash: string }>`
        with done as (
          update calls set status = 'completed', provider = ${provider}, model = ${model}, output_hash = ${outputHash},
            route = ${jsonColumn(route)}::jsonb, error = null, finished_at = clock_timestamp()
          where key = ${key} and status <> 'completed'
          returning output_hash
        ), used as (
          insert into run_calls (run_id, call_key, reused, at) values (${runId}, ${key}, ${isReused}, clock_timestamp())
          on conflict do nothing
        )
        select output_hash from done
        union all
        select output_hash from calls where key = ${key} and status = 'completed' and not exists (select 1 from done)
      `.execute(db);
      return rows[0]?.output_hash ?? outputHash;
    },
    async fail({ key, error, route }) {
      await db
        .updateTable('calls')
        .set({ status: 'failed', error, route: jsonColumn(route), finished_at: new Date() })
        .where('key', '=', key)
        .where('status', '<>', 'completed')
        .execute();
    },
  };
}

function answerOf(row: { key: string | null; output_hash: string | null } | undefined): KnownAnswer | null {
  return row?.key && row.output_hash ? { key: row.key, outputHash: row.output_hash } : null;
}
