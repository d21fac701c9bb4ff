import { openApprovalSigner } from '#infra/approvals/approval-signer';
import { Secret } from '#infra/config/secret';
import { personalEmailChannel } from '#infra/notify/email-channel';
import { webhookChannel } from '#infra/notify/webhook-channel';
import { openDatabase } from '#infra/storage/database';
import { createNotificationStore } from '#infra/storage/notification-store';
import { createLogger } from '#infra/telemetry/logger';
import { startNotifier } from '#workers/notifier';

/** Entry point: a process that sends notifications to a receiver, to be killed. */
const [plan = '{}'] = process.argv.slice(2);
const { databaseUrl, url, smtpUrl, secret, seed } = JSON.parse(plan) as Record<
  'databaseUrl' | 'url' | 'smtpUrl' | 'secret' | 'seed',
  string
>;
const { db } = openDatabase(databaseUrl, 4);
void startNotifier({
  store: createNotificationStore(db),
  channels: [
    webhookChannel({ url: new Secret(url), secret: new Secret(secret) }),
    personalEmailChannel({ smtpUrl: new Secret(smtpUrl), from: 'assay@example.com' }),
  ],
  links: { publicUrl: 'http://127.0.0.1:8710', temporalUi: null, namespace: 'default' },
  signer: await openApprovalSigner([seed]),
  logger: createLogger('test', 'fatal'),
  pollMs: 20,
});
