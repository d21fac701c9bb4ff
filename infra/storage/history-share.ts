import { type Kysely, sql } from 'kysely';
import type { Database } from '#infra/storage/schema';

export interface SharedCalls {
  readonly parent: string;
  readonly fork: string;
  /** What the parent asked from this moment on is not shared. */
  readonly before: Date;
}

/** Notes that a fork rests on the calls its parent made in the stages they share. Nothing is paid for them again. */
export type HistoryShare = (shared: SharedCalls) => Promise<void>;

export function createHistoryShare(db: Kysely<Database>): HistoryShare {
  return async ({ parent, fork, before }) => {
    await sql`
      insert into run_calls (run_id, call_key, reused, at)
      select ${fork}, call_key, true, now() from run_calls where run_id = ${parent} and at < ${before}
      on conflict do nothing
    `.execute(db);
  };
}
