import { type Kysely, sql } from 'kysely';
import { type AskedCall, knownAnswer } from '#infra/storage/known-answer';
import type { Database } from '#infra/storage/schema';
import { unflushed } from '#infra/storage/unflushed';

/** Who is answering a question now. A lease that is not renewed expires, and another may take the question over. */
export interface CallLeases {
  /** True: the question is the owner's. The clock is the database's. */
  claim(questionKey: string, owner: string, ttlMs: number): Promise<boolean>;
  /**
   * The answer, or else the claim, in one round trip. Whoever gets the claim looks again before working: the answer may
   * have been given and the lease released just before.
   */
  enter(asked: AskedCall, owner: string, ttlMs: number): Promise<Entry>;
  /** False: it expired and somebody else has it now. */
  renew(questionKey: string, owner: string, ttlMs: number): Promise<boolean>;
  release(questionKey: string, owner: string): Promise<void>;
}

export interface Entry {
  readonly known: { readonly key: string; readonly outputHash: string } | null;
  readonly isMine: boolean;
}

export function createCallLeases(db: Kysely<Database>): CallLeases {
  const end = (ttlMs: number) => sql<Date>`clock_timestamp() + ${ttlMs} * interval '1 millisecond'`;
  return {
    async claim(questionKey, owner, ttlMs) {
      const row = await db
        .insertInto('call_leases')
        .values({ question_key: questionKey, owner, expires_at: end(ttlMs) })
        .onConflict(conflict =>
          conflict
            .column('question_key')
            .doUpdateSet({ owner, expires_at: end(ttlMs) })
            .where('call_leases.expires_at', '<', sql<Date>`clock_timestamp()`),
        )
        .returning('owner')
        .executeTakeFirst();
      return row !== undefined;
    },
    async enter(asked, owner, ttlMs) {
      const { rows } = await sql<{ key: string | null; output_hash: string | null; is_mine: boolean }>`
        with ${unflushed}, known as ${knownAnswer(asked)}, claimed as (
          insert into call_leases (question_key, owner, expires_at)
          select ${asked.questionKey}, ${owner}, ${end(ttlMs)} where not exists (select from known)
          on conflict (question_key) do update set owner = excluded.owner, expires_at = excluded.expires_at
          where call_leases.expires_at < clock_timestamp()
          returning owner
        )
        select k.key, k.output_hash, exists (select from claimed) as is_mine
        from unflushed left join known k on true
      `.execute(db);
      const row = rows[0];
      const known = row?.key && row.output_hash ? { key: row.key, outputHash: row.output_hash } : null;
      return { known, isMine: row?.is_mine ?? false };
    },
    async renew(questionKey, owner, ttlMs) {
      const row = await db
        .updateTable('call_leases')
        .set({ expires_at: end(ttlMs) })
        .where('question_key', '=', questionKey)
        .where('owner', '=', owner)
        .returning('owner')
        .executeTakeFirst();
      return row !== undefined;
    },
    async release(questionKey, owner) {
      await sql`
        with ${unflushed} delete from call_leases using unflushed where question_key = ${questionKey} and owner = ${owner}
      `.execute(db);
    },
  };
}
