import { newApprovalKey, openApprovalSigner } from '#infra/approvals/approval-signer';
import { Secret } from '#infra/config/secret';
import { personalEmailChannel } from '#infra/notify/email-channel';
import { webhookChannel } from '#infra/notify/webhook-channel';
import { createApiKeyStore } from '#infra/storage/api-key-store';
import { openDatabase } from '#infra/storage/database';
import { createNotificationStore } from '#infra/storage/notification-store';
import { createRunRecorder } from '#infra/storage/run-recorder';
import { createRunStore } from '#infra/storage/run-store';
import { createLogger, type Logger } from '#infra/telemetry/logger';
import type { Role } from '#shared/contracts/decision-rule';
import type { WaitingDecision } from '#shared/contracts/run';
import type { RunPatch, StoryLine } from '#shared/contracts/stages';
import { freshDatabase } from '#test/support/local-services';
import { startMailServer } from '#test/support/mail-server';
import { type Receiver, startReceiver } from '#test/support/receiver';
import { type Notifier, startNotifier } from '#workers/notifier';

export const webhookSecret = 'a-secret-of-twenty-four-letters';

interface PersonOptions {
  readonly role?: 'owner' | 'member' | 'reader';
  readonly roles?: readonly Role[];
  readonly tenant?: string;
  readonly email?: string | null;
}

interface NotifyGroundOptions {
  readonly tenants?: readonly string[];
  /** Of the dispatchers. */
  readonly logger?: Logger;
}

/**
 * A database, a recorder that queues for a webhook and for people, a receiver and a mail server; dispatchers are started by
 * the test.
 */
export async function startNotifyGround({ tenants, logger = createLogger('test', 'fatal') }: NotifyGroundOptions = {}) {
  const database = await freshDatabase();
  const { db, pool, close } = openDatabase(database.url);
  const receiver: Receiver = await startReceiver();
  const store = createNotificationStore(db);
  const mail = await startMailServer();
  const seed = newApprovalKey();
  const signer = await openApprovalSigner([seed]);
  const keys = createApiKeyStore(db);
  const recorder = createRunRecorder(db, { channels: ['webhook', 'personal-email'], tenants });
  const silent = createRunRecorder(db);
  const runs = createRunStore(db, pool);
  const dispatchers: Notifier[] = [];
  const channels = [
    webhookChannel({ url: new Secret(receiver.url), secret: new Secret(webhookSecret) }, 2_000),
    personalEmailChannel({ smtpUrl: new Secret(mail.url), from: 'Assay <assay@example.com>' }),
  ];
  const tenantOf = new Map<string, string>();

  const tell = (runId: string, story: readonly StoryLine[], patch: RunPatch = {}, by = recorder) => {
    const run = { runId, tenant: tenantOf.get(runId) ?? 'acme' };
    return by.project({ run, at: new Date().toISOString(), patch, story, decisions: [] });
  };

  return {
    db,
    store,
    receiver,
    mail,
    keys,
    signer,
    silent,
    tell,
    /** What a dispatcher in another process needs. */
    plan: { databaseUrl: database.url, url: receiver.url, smtpUrl: mail.url, secret: webhookSecret, seed },
    /** Someone with an address, unless it is taken away. */
    async person(name: string, { tenant = 'acme', role = 'member', roles, email }: PersonOptions = {}) {
      const address = email === undefined ? `${name}@${tenant}.example` : email;
      return keys.create({ tenant, name, role, email: address, ...(roles && { roles }) });
    },
    begin(runId: string, tenant = 'acme') {
      tenantOf.set(runId, tenant);
      return runs.insertRun({
        runId,
        tenant,
        workflowId: `mrd/${tenant}/${runId}`,
        idempotencyKey: runId,
        requestHash: 'r',
        title: `Title of ${runId}`,
        vertical: 'general',
        briefHash: 'b',
        corpus: 'c',
        createdAt: new Date(),
      });
    },
    /** Asks for a decision, as the gate of a run does. */
    ask: (runId: string, request: Partial<WaitingDecision> = {}) => {
      const decision = { ...waiting, signedBy: signer.keys.map(({ kid }) => kid), ...request };
      return tell(runId, [lineOf('decision-requested', decision)], { decision });
    },
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
        signer,
        channels,
        logger,
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
      await mail.close();
      await database.drop();
    },
  };
}

/** What a run waits for, in a role. */
export const waiting: WaitingDecision = {
  kind: 'final',
  digest: `sha256:${'1'.repeat(64)}`,
  revision: 1,
  requestedAt: '2026-03-01T10:00:00.000Z',
  remindAt: '2026-03-07T10:00:00.000Z',
  deadline: '2026-03-08T10:00:00.000Z',
  role: 'publisher',
  acceptsUnverified: false,
  atDeadline: 'escalate',
  approvers: { needed: 1, approved: [] },
  approveWith: '{}',
  rejectWith: '{}',
};

/** As the gate of a run tells it. */
export function lineOf(type: string, request: WaitingDecision, data: Record<string, unknown> = {}): StoryLine {
  const { kind, revision, digest, deadline, role } = request;
  return { type, key: `${type}:${kind}:${revision}`, data: { kind, revision, digest, deadline, role, ...data } };
}

export type NotifyGround = Awaited<ReturnType<typeof startNotifyGround>>;

/** Waits as long as the test may take. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(resolve => setTimeout(resolve, 20));
}
