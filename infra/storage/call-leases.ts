import { type Kysely, sql } from 'kysely';
import type { Database } from '#infra/storage/schema';

/** Who is answering a question now. A lease that is not renewed expires, and another may take the question over. */
export interface CallLeases {
  /** True: the question is the owner's. The clock is the database's. */
  claim(questionKey: string, owner: string, ttlMs: number): Promise<boolean>;
  /** False: it expired and somebody else has it now. */
  renew(questionKey: string, owner: string, ttlMs: number): Promise<boolean>;
  release(questionKey: string, owner: string): Promise<void>;
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
      await db.deleteFrom('call_leases').where('question_key', '=', questionKey).where('owner', '=', owner).execute();
    },
  };
}
