import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import notifyCommand from '#api/cli/commands/notify.command';
import { createNotificationDoor } from '#api/notifications/notification-door';
import { components } from '#api/openapi/component-schemas';
import { Secret } from '#infra/config/secret';
import { personalEmailChannel } from '#infra/notify/email-channel';
import { slackChannel } from '#infra/notify/slack-channel';
import { webhookChannel } from '#infra/notify/webhook-channel';
import type { Person } from '#infra/storage/people-store';
import type { NotificationDelivery } from '#shared/contracts/notification';
import { type MailServer, startMailServer } from '#test/support/mail-server';
import { type Receiver, startReceiver } from '#test/support/receiver';
import { noPeople } from '#test/unit/api/support/no-people';
import { createRecordingTerminal } from '#test/unit/api/support/recording-terminal';
import {
  otherKey,
  ownerKey,
  read,
  readerKey,
  startBody,
  startTestApi,
  type TestApi,
} from '#test/unit/api/support/start-test-api';

const delivery: NotificationDelivery = {
  deliveryId: 'd-1',
  type: 'decision-requested',
  channel: 'webhook',
  recipient: null,
  at: '2026-03-01T10:00:00.000Z',
  state: 'sent',
  attempts: 2,
  nextAttemptAt: null,
  sentAt: '2026-03-01T10:00:05.000Z',
  reason: null,
};

let api: TestApi;
let receiver: Receiver;
let mail: MailServer;
const ada: Person = {
  ...{ id: 'key-1', tenant: 'acme', name: 'Ada', role: 'owner', roles: [] },
  ...{ email: 'ada@acme.example', revokedAt: null },
};
beforeAll(async () => {
  receiver = await startReceiver();
  mail = await startMailServer();
  const channels = [
    webhookChannel({ url: new Secret(`${receiver.url}/hook`), secret: new Secret('a-secret-of-twenty-four-letters') }),
    slackChannel(new Secret(`${receiver.url}/slack`)),
    personalEmailChannel({ smtpUrl: new Secret(mail.url), from: 'assay@example.com' }),
  ];
  const find = async (_: string, name: string) => (name === 'Ada' ? ada : null);
  api = await startTestApi({
    notifications: createNotificationDoor(channels, { listOf: async () => [delivery] }),
    people: { ...noPeople.people, find },
  });
});
afterAll(async () => {
  await api.stop();
  await receiver.close();
  await mail.close();
});

const context = (answer: unknown) =>
  ({
    api: { post: async () => answer, get: async () => answer },
    terminal: createRecordingTerminal(),
  }) as unknown as Parameters<typeof notifyCommand.run>[0];

describe('a test of the channels', () => {
  const trial = async (key: string) =>
    components.NotificationTest.parse(await (await api.call('/v1/notifications/test', { method: 'POST', key })).json())
      .channels;
  const wide = [
    { channel: 'webhook', isSent: true, reason: null },
    { channel: 'slack', isSent: true, reason: null },
  ];

  it('goes through each of them, and to the person who tries it, and tells what came of it', async () => {
    expect(await trial(ownerKey)).toEqual([...wide, { channel: 'personal-email', isSent: true, reason: null }]);
    expect(receiver.posts.map(({ path }) => path).toSorted()).toEqual(['/hook', '/slack']);
    expect(mail.mails.map(({ to }) => to)).toEqual([['ada@acme.example']]);
  });

  it('writes to nobody where the one who tries it has no address', async () => {
    expect(await trial(otherKey)).toEqual(wide);
    expect(mail.mails).toHaveLength(1);
  });

  it('is for owners only', async () => {
    const before = receiver.posts.length;
    const answer = await api.call('/v1/notifications/test', { method: 'POST', key: readerKey });
    expect([answer.status, (await read(answer)).code]).toEqual([403, 'auth.forbidden']);
    expect(receiver.posts).toHaveLength(before);
  });

  it('shows the outcome on the screen and in the exit code', async () => {
    const channels = [{ channel: 'webhook', isSent: false, reason: 'answered 500' }];
    const outcome = await notifyCommand.run(context({ channels }), {}, ['test']);
    expect(outcome).toMatchObject({
      code: 1,
      json: { channels },
      text: expect.stringContaining('not sent: answered 500'),
    });
    const none = await notifyCommand.run(context({ channels: [] }), {}, ['test']);
    expect(none).toMatchObject({ code: 0, text: expect.stringContaining('ASSAY_NOTIFY_WEBHOOK_URL') });
  });
});

describe('what was sent about a run', () => {
  it('is shown to its tenant and to nobody else', async () => {
    const { runId } = await read(await api.post('/v1/runs', startBody));
    const answer = await api.call(`/v1/runs/${runId}/notifications`, { key: readerKey });
    expect(components.Notifications.parse(await answer.json())).toEqual({ runId, notifications: [delivery] });
    expect((await api.call(`/v1/runs/${runId}/notifications`, { key: otherKey })).status).toBe(404);
  });

  it('is a table on the screen', async () => {
    const sent = { runId: 'run-1', notifications: [delivery] };
    const { text } = await notifyCommand.run(context(sent), {}, ['list', 'run-1']);
    expect(text).toMatch(/decision-requested\s+2026-03-01 10:00Z\s+webhook\s+2\s+sent 2026-03-01 10:00Z/);
  });
});
