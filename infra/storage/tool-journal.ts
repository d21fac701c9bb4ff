import { type Kysely, sql } from 'kysely';
import type { Database } from '#infra/storage/schema';

export interface AskedTool {
  /** Tenant, tool, version, part and question: what an equal call is recognised by. */
  readonly key: string;
  readonly runId: string;
  /** Hours for which another run's answer serves. */
  readonly freshForHours: number;
}

/** An answer by its artifact, or why there was none. */
export type KnownToolAnswer = { readonly answerHash: string } | { readonly refused: ToolRefusal };

export interface ToolRefusal {
  readonly code: string;
  /** In words for a person. */
  readonly because: string;
}

export interface ToolCall {
  readonly key: string;
  readonly tenant: string;
  readonly runId: string;
  /** As plans call it. */
  readonly tool: string;
  readonly costMicroUsd: number;
  readonly answer: KnownToolAnswer;
  /** For how long nobody asks again after a refusal. */
  readonly refusedForMs: number;
}

/** Answers of research tools: what was asked once is not asked again while it is fresh, whoever asks. */
export interface ToolJournal {
  /**
   * What the run or one it was forked from already uses, however old, so that a retry, a reset and a fork see what the run
   * saw; else the newest that is fresh. Notes that the run uses it.
   */
  find(asked: AskedTool): Promise<KnownToolAnswer | null>;
  /** Keeps an answer, used by the run that asked. */
  keep(call: ToolCall): Promise<void>;
}

interface FoundRow {
  readonly id: string;
  readonly answer_hash: string | null;
  readonly error: string | null;
  readonly because: string | null;
}

export function createToolJournal(db: Kysely<Database>, now: () => Date = () => new Date()): ToolJournal {
  const noteUse = (runId: string, callId: string) =>
    db
      .insertInto('run_tool_calls')
      .values({ run_id: runId, call_id: callId, at: now() })
      .onConflict(conflict => conflict.doNothing())
      .execute();
  return {
    async find(asked) {
      const row = await findRow(db, asked, now());
      if (!row) return null;
      await noteUse(asked.runId, row.id);
      return row.answer_hash === null
        ? { refused: { code: row.error ?? '', because: row.because ?? '' } }
        : { answerHash: row.answer_hash };
    },
    async keep({ key, tenant, runId, tool, costMicroUsd, answer, refusedForMs }) {
      const isAnswer = 'answerHash' in answer;
      const { id } = await db
        .insertInto('tool_calls')
        .values({
          key,
          tenant,
          tool,
          run_id: runId,
          answer_hash: isAnswer ? answer.answerHash : null,
          error: isAnswer ? null : answer.refused.code,
          because: isAnswer ? null : answer.refused.because,
          refused_until: isAnswer ? null : new Date(now().getTime() + refusedForMs),
          cost_micro_usd: costMicroUsd,
          at: now(),
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      await noteUse(runId, id);
    },
  };
}

async function findRow(
  db: Kysely<Database>,
  { key, runId, freshForHours }: AskedTool,
  now: Date,
): Promise<FoundRow | undefined> {
  const { rows } = await sql<FoundRow>`
    with recursive family as (
      select ${runId}::text as run_id, 0 as depth
      union all
      select r.forked_from, f.depth + 1 from family f join runs r on r.run_id = f.run_id
      where r.forked_from is not null and f.depth < 50
    ), candidates as (
      select c.*, exists (
        select from run_tool_calls u join family using (run_id) where u.call_id = c.id and c.answer_hash is not null
      ) as is_used
      from tool_calls c where c.key = ${key}
    )
    select id, answer_hash, error, because from candidates
    where is_used or refused_until > ${now}::timestamptz
      or (answer_hash is not null and at > ${now}::timestamptz - interval '1 hour' * ${freshForHours}::float8)
    order by is_used desc, at desc, id desc limit 1
  `.execute(db);
  return rows[0];
}
