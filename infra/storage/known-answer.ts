import { type RawBuilder, sql } from 'kysely';

/** A call, its question, and the run that asks. */
export interface AskedCall {
  readonly key: string;
  readonly questionKey: string;
  readonly runId: string;
  /** `provider/model` that the run chose: of others' answers, only those of this model serve it. */
  readonly model?: string | undefined;
}

/** Rows of `key, output_hash`, at most one: the answer to the call, or the one this run already has for the question. */
export function knownAnswer(asked: AskedCall): RawBuilder<{ key: string; output_hash: string }> {
  return asked.model === undefined ? ofAnyModel(asked) : ofModel(asked, asked.model);
}

function ofAnyModel({ key, questionKey, runId }: AskedCall): RawBuilder<{ key: string; output_hash: string }> {
  return sql`(
    select key, output_hash from calls where key = ${key} and status = 'completed'
    union all
    select c.key, c.output_hash from calls c join run_calls r on r.call_key = c.key
    where c.question_key = ${questionKey} and c.status = 'completed' and r.run_id = ${runId}
    limit 1
  )`;
}

/** What a run shares with its parent is noted as used by it, too; only what it asked for itself is its own. */
function ofModel(
  { key, questionKey, runId }: AskedCall,
  model: string,
): RawBuilder<{ key: string; output_hash: string }> {
  return sql`(
    select key, output_hash from calls where key = ${key} and status = 'completed'
    union all
    select c.key, c.output_hash from calls c
    where c.question_key = ${questionKey} and c.status = 'completed' and (c.provider || '/' || c.model = ${model}
      or exists (select from run_calls r where r.call_key = c.key and r.run_id = ${runId} and not r.reused))
    limit 1
  )`;
}
