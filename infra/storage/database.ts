import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from '#infra/storage/schema';

export interface OpenDatabase {
  readonly db: Kysely<Database>;
  /** The same pool, for LISTEN and for health checks. */
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/**
 * Connects lazily, with at most `connections` (default 10) in use. A lost connection is replaced by the next query;
 * without the `error` listener, a restart of PostgreSQL would end the process.
 */
export function openDatabase(url: string, connections = 10): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  });
  pool.on('error', () => undefined);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}
