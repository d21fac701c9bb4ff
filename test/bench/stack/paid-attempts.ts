import { sql } from 'kysely';
import type { OpenDatabase } from '#infra/storage/database';

export interface AttemptCounts {
  readonly attempts: number;
  readonly answered: number;
  /** Their worker died before the answer was noted: booked at the most they can have cost. */
  readonly lost: number;
  readonly dollarsLost: number;
  readonly dollarsSpent: number;
  /** Asked although an answer to the same question had been noted before. */
  readonly completedBoughtTwice: number;
}

/** Counts from the journal of paid attempts; repairs go on a conversation and buy nothing twice. */
export async function countAttempts({ db }: OpenDatabase): Promise<AttemptCounts> {
  const { rows } = await sql<Record<keyof AttemptCounts, string>>`
    select count(*) as "attempts",
      count(*) filter (where outcome = 'answered') as "answered",
      count(*) filter (where outcome = 'lost') as "lost",
      coalesce(sum(cost_micro_usd) filter (where outcome = 'lost'), 0) / 1e6 as "dollarsLost",
      (select coalesce(sum(amount_micro_usd), 0) / 1e6 from ledger) as "dollarsSpent",
      count(*) filter (where purpose = 'answer' and exists (
        select from paid_attempts former
        where former.question_key = paid_attempts.question_key and former.outcome = 'answered'
          and former.finished_at <= paid_attempts.started_at and former.model = paid_attempts.model
      )) as "completedBoughtTwice"
    from paid_attempts`.execute(db);
  const entries = Object.entries(rows[0] ?? {}).map(([name, value]) => [name, Number(value)]);
  return Object.fromEntries(entries) as unknown as AttemptCounts;
}

/** Attempts under way that began after the one with this id, and the id of the last of all. */
export async function inFlightAfter({ db }: OpenDatabase, id: number): Promise<{ inFlight: number; lastId: number }> {
  const { rows } = await sql<{ inFlight: string; lastId: string }>`
    select count(*) filter (where outcome = 'in-flight' and id > ${id}) as "inFlight", coalesce(max(id), 0) as "lastId"
    from paid_attempts`.execute(db);
  return { inFlight: Number(rows[0]?.inFlight ?? 0), lastId: Number(rows[0]?.lastId ?? 0) };
}
