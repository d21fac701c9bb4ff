import { type RawBuilder, sql } from 'kysely';

/** A call, its question, and the run that asks. */
export interface AskedCall {
  readonly key: string;
  readonly questionKey: string;
  readonly runId: string;
}

/** Rows of `key, output_hash`, at most one: the answer to the call, or the one this run already has for the question. */
export function knownAnswer({ key, questionKey, runId }: AskedCall): RawBuilder<{ key: string; output_hash: string }> {
  return sql`(
    select key, output_hash from calls where key = ${key} and status = 'completed'
    union all
    select c.key, c.output_hash from calls c join run_calls r on r.call_key = c.key
    where c.question_key = ${questionKey} and c.status = 'completed' and r.run_id = ${runId}
    limit 1
  )`;
}
