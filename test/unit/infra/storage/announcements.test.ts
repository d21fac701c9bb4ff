import { setTimeout as sleep } from 'node:timers/promises';
import { createAnnouncements, eventChannel } from '#infra/storage/announcements';
import { openDatabase } from '#infra/storage/database';
import { freshDatabase } from '#test/support/local-services';

const database = await freshDatabase();
const { pool, close } = openDatabase(database.url);
afterAll(async () => {
  await close();
  await database.drop();
});

const announce = (runId: string) => pool.query('select pg_notify($1, $2)', [eventChannel, runId]);

/** Whether the wait ended long before its time. */
async function heardIn(waiting: Promise<void>): Promise<boolean> {
  return Promise.race([waiting.then(() => true), sleep(30_000, false, { ref: false })]);
}

describe('announcements', () => {
  it('are heard from the first one on, once listening is ready', async () => {
    for (let count = 0; count < 10; count += 1) {
      const announcements = createAnnouncements(pool);
      await announcements.ready();
      const waiting = announcements.wait('run-1', 90_000);
      await announce('run-1');
      expect(await heardIn(waiting)).toBe(true);
      await announcements.close();
    }
  });

  it('are heard again after the connection was lost, and close in peace', async () => {
    const announcements = createAnnouncements(pool);
    await announcements.ready();
    const others = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    await pool.query(others);
    let isHeard = false;
    void announcements.wait('run-1', 900_000).then(() => {
      isHeard = true;
    });
    // Nobody tells when the loss has been noticed.
    while (!isHeard) {
      await announcements.ready();
      await announce('run-1');
      await sleep(50);
    }
    await announcements.close();
    await announcements.close();
  });

  it('of other runs wake nobody, and a wait ends in time without any', async () => {
    const announcements = createAnnouncements(pool);
    await announcements.ready();
    const since = performance.now();
    const waiting = announcements.wait('run-1', 300);
    await announce('run-2');
    await waiting;
    expect(performance.now() - since).toBeGreaterThanOrEqual(290);
    await announcements.close();
  });
});
