import { EventEmitter, once } from 'node:events';
import type pg from 'pg';

/** The channel on which a written run event is announced; the payload is the run's id. */
export const eventChannel = 'assay_run_events';

export interface Announcements {
  /** Resolves when the run is announced, and after `timeoutMs` at the latest: a lost announcement only costs time. */
  wait(runId: string, timeoutMs: number): Promise<void>;
  close(): Promise<void>;
}

/** Listens on one connection of the pool, from the first wait on; a lost connection is replaced at the next wait. */
export function createAnnouncements(pool: pg.Pool): Announcements {
  const heard = new EventEmitter().setMaxListeners(0);
  let listening: Promise<pg.PoolClient | null> | null = null;

  const listen = async () => {
    const client = await pool.connect().catch(() => null);
    if (!client) {
      listening = null;
      return null;
    }
    client.on('notification', message => heard.emit(message.payload ?? ''));
    client.on('error', () => {
      listening = null;
      client.release(true);
    });
    await client.query(`listen ${eventChannel}`).catch(() => undefined);
    return client;
  };

  return {
    async wait(runId, timeoutMs) {
      listening ??= listen();
      await once(heard, runId, { signal: AbortSignal.timeout(timeoutMs) }).catch(() => undefined);
    },
    async close() {
      const client = await listening;
      listening = null;
      client?.release(true);
    },
  };
}
