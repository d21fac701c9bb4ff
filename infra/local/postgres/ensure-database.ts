import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { systemCodeOf } from '#infra/config/system-code';
import { AssayError } from '#shared/errors/assay-error';

/** Waits until the server takes connections, then makes the database if it is not there. Errors: `storage.unavailable`. */
export async function ensureDatabase(databaseUrl: string, limitMs = 60_000): Promise<void> {
  const url = new URL(databaseUrl);
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  const client = await connect(url.href, Date.now() + limitMs);
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

async function connect(connectionString: string, end: number): Promise<Client> {
  for (;;) {
    const client = new Client({ connectionString, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (cause) {
      await client.end().catch(() => undefined);
      if (Date.now() > end || isFinal(cause)) {
        throw new AssayError('storage.unavailable', cause instanceof Error ? cause.message : 'no answer', { cause });
      }
      await sleep(40);
    }
  }
}

/** A wrong password or a missing right does not mend itself. */
function isFinal(cause: unknown): boolean {
  return systemCodeOf(cause)?.startsWith('28') ?? false;
}
