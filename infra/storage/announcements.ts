import { EventEmitter, once } from 'node:events';
import type pg from 'pg';

/** The channel on which a written run event is announced; the payload is the run's id. */
export const eventChannel = 'assay_run_events';

export interface Announcements {
  /** Resolves once announcements are heard, so that what is listed afterwards and announced later is never missed. */
  ready(): Promise<void>;
  /** Resolves when the run is announced, and after `timeoutMs` at the latest: a lost announcement only costs time. */
  wait(runId: string, timeoutMs: number): Promise<void>;
  close(): Promise<void>;
}

/** Listens on one connection of the pool, from the first use on; a lost connection is replaced at the next use. */
export function createAnnouncements(pool: pg.Pool): Announcements {
  const heard = new EventEmitter().setMaxListeners(0);
  let listening: Promise<pg.PoolClient | null> | null = null;

  /** A connection may be given up once only: one that was closed meanwhile is none of ours any more. */
  const lose = (client: pg.PoolClient | null) => {
    if (listening) client?.release(true);
    listening = null;
    return null;
  };
  const listen = async () => {
    const client = await pool.connect().catch(() => null);
    if (!client) return lose(null);
    client.on('notification', message => heard.emit(message.payload ?? ''));
    client.once('error', () => lose(client));
    return client.query(`listen ${eventChannel}`).then(
      () => client,
      () => lose(client),
    );
  };
  const ready = async () => {
    listening ??= listen();
    await listening;
  };

  return {
    ready,
    async wait(runId, timeoutMs) {
      void ready();
      await once(heard, runId, { signal: AbortSignal.timeout(timeoutMs) }).catch(() => undefined);
    },
    async close() {
      const client = await listening;
      listening = null;
      client?.release(true);
    },
  };
}
