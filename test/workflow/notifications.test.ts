import { Webhook } from 'standardwebhooks';
import { Secret } from '#infra/config/secret';
import { webhookChannel } from '#infra/notify/webhook-channel';
import { createNotificationStore } from '#infra/storage/notification-store';
import { createLogger } from '#infra/telemetry/logger';
import { type Receiver, startReceiver } from '#test/support/receiver';
import {
  approvals,
  approveAll,
  approveUntil,
  decide,
  type Harness,
  startHarness,
  tinyBrief,
} from '#test/support/run-harness';
import { startNotifier } from '#workers/notifier';

const secret = 'a-secret-of-twenty-four-letters';
const oneSecond = 1 / 86_400;
let harness: Harness;
let receiver: Receiver;
let notifier: ReturnType<typeof startNotifier>;
beforeAll(async () => {
  receiver = await startReceiver();
  harness = await startHarness({ channels: ['webhook'] });
  notifier = startNotifier({
    store: createNotificationStore(harness.db),
    channels: [webhookChannel({ url: new Secret(receiver.url), secret: new Secret(secret) })],
    links: { publicUrl: 'https://assay.example', temporalUi: null, namespace: 'default' },
    signer: approvals,
    logger: createLogger('test', 'fatal'),
    pollMs: 20,
  });
});
afterAll(async () => {
  await notifier?.stop();
  await harness?.close();
  await receiver?.close();
});

interface Told {
  readonly type: string;
  readonly data: {
    readonly run: { id: string };
    readonly kind?: string;
    readonly state?: string;
    readonly digest?: string;
  };
}

const toldOf = (runId: string) =>
  receiver.posts
    .map(
      ({ body, headers }) =>
        new Webhook(secret, { format: 'raw' }).verify(body, headers as Record<string, string>) as Told,
    )
    .filter(({ data }) => data.run.id === runId);
const namesOf = (runId: string) =>
  toldOf(runId).map(({ type, data }) => [type, data.kind ?? data.state].filter(Boolean).join(' '));

async function heard(runId: string, name: string) {
  while (!namesOf(runId).includes(name)) await new Promise(resolve => setTimeout(resolve, 50));
}

describe('a run of which people are told', () => {
  it('asks once, reminds once and says once that it is completed', async () => {
    const run = await harness.start({ deadlineDays: 20 * oneSecond });
    await heard(run.runId, 'decision-reminded plan');
    await decide(run, { decision: 'approve' });
    const { waitingFor } = await approveUntil(run, 'awaiting-review');
    await approveAll(run);
    await heard(run.runId, 'run-ended completed');
    expect(namesOf(run.runId)).toEqual([
      'decision-requested plan',
      'decision-reminded plan',
      'decision-requested claims',
      'decision-requested regulatory',
      'decision-requested final',
      'run-ended completed',
    ]);
    expect(toldOf(run.runId).find(({ data }) => data.kind === 'final')?.data.digest).toBe(waitingFor?.digest);
    expect(receiver.posts.map(({ body }) => body).join()).not.toContain(tinyBrief.idea.slice(0, 40));
    const ids = receiver.posts.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says that nobody decided, and that it ended', async () => {
    const run = await harness.start({ deadlineDays: 2 * oneSecond, atDeadline: 'end' });
    await run.handle.result();
    await heard(run.runId, 'run-ended expired');
    await heard(run.runId, 'decision-expired plan');
  });
});
