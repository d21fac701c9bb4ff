import { sql } from 'kysely';
import type { OpenDatabase } from '#infra/storage/database';

/**
 * Notes every answer that an engine hands to the call journal, also one that the journal has already and turns away:
 * that one was bought twice.
 */
export async function watchCalls({ db }: OpenDatabase): Promise<void> {
  await sql`create table if not exists call_attempts (key text not null, cost_usd double precision not null)`.execute(
    db,
  );
  await sql`
    create or replace function note_call_attempt() returns trigger language plpgsql as $$
    begin
      insert into call_attempts values (new.key, new.cost_usd);
      return new;
    end $$`.execute(db);
  await sql`
    create or replace trigger note_call_attempt before insert on calls
    for each row execute function note_call_attempt()`.execute(db);
}

/** Empties the journal of calls, so that the next run has to think for itself. No run may be under way. */
export async function forgetCalls({ db }: OpenDatabase): Promise<void> {
  await sql`truncate calls, run_calls, call_attempts cascade`.execute(db);
}

export interface CallCounts {
  readonly kept: number;
  readonly boughtTwice: number;
  readonly dollarsLost: number;
}

/** Since the journal was emptied. */
export async function countCalls({ db }: OpenDatabase): Promise<CallCounts> {
  const { rows } = await sql<{ kept: string; attempts: string; paid: number; worth: number }>`
    select (select count(*) from calls) as kept, (select count(*) from call_attempts) as attempts,
      (select coalesce(sum(cost_usd), 0) from call_attempts) as paid,
      (select coalesce(sum(cost_usd), 0) from calls) as worth`.execute(db);
  const { kept, attempts, paid, worth } = rows[0] ?? { kept: 0, attempts: 0, paid: 0, worth: 0 };
  return { kept: Number(kept), boughtTwice: Number(attempts) - Number(kept), dollarsLost: paid - worth };
}
