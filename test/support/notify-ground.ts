import { Secret } from '#infra/config/secret';
import { webhookChannel } from '#infra/notify/webhook-channel';
import { openDatabase } from '#infra/storage/database';
import { createNotificationStore } from '#infra/storage/notification-store';
import { createRunRecorder } from '#infra/storage/run-recorder';
import { createRunStore } from '#infra/storage/run-store';
import { createLogger } from '#infra/telemetry/logger';
import type { RunPatch, StoryLine } from '#shared/contracts/stages';
import { freshDatabase } from '#test/support/local-services';
import { type Receiver, startReceiver } from '#test/support/receiver';
import { type Notifier, startNotifier } from '#workers/notifier';

export const webhookSecret = 'a-secret-of-twenty-four-letters';

/** A database, a recorder that queues for a webhook, and a receiver; dispatchers are started by the test. */
export async function startNotifyGround() {
  const database = await freshDatabase();
  const { db, pool, close } = openDatabase(database.url);
  const receiver: Receiver = await startReceiver();
  const store = createNotificationStore(db);
  const recorder = createRunRecorder(db, { channels: ['webhook'] });
  const silent = createRunRecorder(db);
  const runs = createRunStore(db, pool);
  const dispatchers: Notifier[] = [];
  const channel = webhookChannel({ url: new Secret(receiver.url), secret: new Secret(webhookSecret) }, 2_000);

  const tell = (runId: string, story: readonly StoryLine[], patch: RunPatch = {}, by = recorder) =>
    by.project({ run: { runId, tenant: 'acme' }, at: new Date().toISOString(), patch, story, decisions: [] });

  return {
    db,
    store,
    receiver,
    silent,
    tell,
    databaseUrl: database.url,
    begin: (runId: string) =>
      runs.insertRun({
        runId,
        tenant: 'acme',
        workflowId: `mrd/acme/${runId}`,
        idempotencyKey: runId,
        requestHash: 'r',
        title: `Title of ${runId}`,
        vertical: 'general',
        briefHash: 'b',
        corpus: 'c',
        createdAt: new Date(),
      }),
    end: (runId: string, tellBy = recorder) =>
      tell(
        runId,
        [{ key: `state:completed:${runId}`, type: 'state-changed', data: { state: 'completed' } }],
        {},
        tellBy,
      ),
    dispatch(): Notifier {
      const links = { publicUrl: 'http://127.0.0.1:8710', temporalUi: null, namespace: 'default' };
      const dispatcher = startNotifier({
        store,
        links,
        signer: null,
        channels: [channel],
        logger: createLogger('test', 'fatal'),
        pollMs: 20,
      });
      dispatchers.push(dispatcher);
      return dispatcher;
    },
    /** Lets the waits and leases of all deliveries pass. */
    passTime: () =>
      db
        .updateTable('notification_deliveries')
        .set({ due_at: new Date(0) })
        .where('state', '=', 'pending')
        .execute(),
    async close() {
      for (const dispatcher of dispatchers) await dispatcher.stop();
      await runs.close();
      await close();
      await receiver.close();
      await database.drop();
    },
  };
}

export type NotifyGround = Awaited<ReturnType<typeof startNotifyGround>>;

/** Waits as long as the test may take. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(resolve => setTimeout(resolve, 20));
}
