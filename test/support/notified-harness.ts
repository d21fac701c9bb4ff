import { Webhook } from 'standardwebhooks';
import { Secret } from '#infra/config/secret';
import { personalEmailChannel } from '#infra/notify/email-channel';
import { webhookChannel } from '#infra/notify/webhook-channel';
import { createApiKeyStore } from '#infra/storage/api-key-store';
import { createNotificationStore } from '#infra/storage/notification-store';
import { createLogger } from '#infra/telemetry/logger';
import type { Role } from '#shared/contracts/decision-rule';
import { type Mail, startMailServer } from '#test/support/mail-server';
import { until } from '#test/support/notify-ground';
import { startReceiver } from '#test/support/receiver';
import { approvals, startHarness } from '#test/support/run-harness';
import { startNotifier } from '#workers/notifier';

const secret = 'a-secret-of-twenty-four-letters';

interface ToldByWebhook {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>> & { readonly run: { readonly id: string } };
}

/** A harness whose runs are told of by a webhook and by e-mail to the people who are asked, with real receivers. */
export async function startNotifiedHarness(people: Readonly<Record<string, Role>>) {
  const receiver = await startReceiver();
  const mail = await startMailServer();
  const harness = await startHarness({ channels: ['webhook', 'personal-email'] });
  const store = createNotificationStore(harness.db);
  const keys = createApiKeyStore(harness.db);
  for (const [name, role] of Object.entries(people)) {
    const email = `${name}@example.com`;
    await keys.create({ tenant: harness.tenant, name, email, role: 'member', roles: [role] });
  }
  const notifier = startNotifier({
    store,
    channels: [
      webhookChannel({ url: new Secret(receiver.url), secret: new Secret(secret) }),
      personalEmailChannel({ smtpUrl: new Secret(mail.url), from: 'assay@example.com' }),
    ],
    links: { publicUrl: 'https://assay.example', temporalUi: null, namespace: 'default' },
    signer: approvals,
    logger: createLogger('test', 'fatal'),
    pollMs: 20,
  });
  const verifier = new Webhook(secret, { format: 'raw' });

  return {
    harness,
    /** What the webhook was told of the run, each proved by its signature, in order. */
    posted: (runId: string): ToldByWebhook[] =>
      receiver.posts
        .map(({ body, headers }) => verifier.verify(body, headers as Record<string, string>) as ToldByWebhook)
        .filter(({ data }) => data.run.id === runId),
    mailsTo: (name: string, runId: string): Mail[] =>
      mail.mails.filter(({ to, text }) => to.includes(`${name}@example.com`) && text.includes(`Run ${runId}`)),
    /** Waits until everything that was queued about the run is sent or given up. */
    told: (runId: string) => until(async () => (await store.listOf(runId)).every(({ state }) => state !== 'pending')),
    async close() {
      await notifier.stop();
      await harness.close();
      await receiver.close();
      await mail.close();
    },
  };
}

export type NotifiedHarness = Awaited<ReturnType<typeof startNotifiedHarness>>;

/** The signed link in a mail: its token. */
export function tokenIn(mail: Mail | undefined): string {
  return /\/console\/decide#([\w.-]+)/u.exec(mail?.text ?? '')?.[1] ?? '';
}

/** What a mail is about. */
export function subjectOf(mail: Mail): string {
  return (/^Subject: (.*(?:\r\n\s.*)*)/mu.exec(mail.text)?.[1] ?? '').replace(/\r\n\s/gu, ' ');
}
