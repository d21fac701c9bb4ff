import type { Kysely } from 'kysely';
import type { Database } from '#infra/storage/schema';

export interface SuppliedFileRow {
  readonly runId: string;
  readonly contentHash: string;
  readonly fileName: string;
  readonly bytes: number;
  /** Id of the API key. */
  readonly by: string;
}

/** Files that people gave to support claims of a run: nobody names the artifact of somebody else by its hash. */
export interface SuppliedSources {
  /** The same bytes again change nothing. */
  note(row: SuppliedFileRow): Promise<void>;
  /** Those of the hashes that were given for this run. */
  known(runId: string, hashes: readonly string[]): Promise<ReadonlySet<string>>;
}

export function createSuppliedSources(db: Kysely<Database>): SuppliedSources {
  return {
    async note({ runId, contentHash, fileName, bytes, by }) {
      const row = { run_id: runId, content_hash: contentHash, file_name: fileName, bytes, by_key: by };
      await db
        .insertInto('supplied_sources')
        .values(row)
        .onConflict(conflict => conflict.doNothing())
        .execute();
    },
    async known(runId, hashes) {
      if (hashes.length === 0) return new Set();
      const rows = await db
        .selectFrom('supplied_sources')
        .select('content_hash')
        .where('run_id', '=', runId)
        .where('content_hash', 'in', hashes)
        .execute();
      return new Set(rows.map(row => row.content_hash));
    },
  };
}
