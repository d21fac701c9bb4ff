import { Webhook } from 'standardwebhooks';
import { Secret } from '#infra/config/secret';
import { testNotice } from '#infra/notify/notice';
import { slackChannel } from '#infra/notify/slack-channel';
import { webhookChannel } from '#infra/notify/webhook-channel';
import { type Receiver, startReceiver } from '#test/support/receiver';

const encoded = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`;
const plain = 'a-secret-of-twenty-four-letters';
const notice = testNotice(new Date('2026-03-01T10:00:00Z'));

let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

const channel = (secret = plain, limitMs?: number) =>
  webhookChannel({ url: new Secret(`${receiver.url}/hooks/key-in-path`), secret: new Secret(secret) }, limitMs);
const headersOf = (post = receiver.posts[0]) => ({
  'webhook-id': String(post?.headers['webhook-id']),
  'webhook-timestamp': String(post?.headers['webhook-timestamp']),
  'webhook-signature': String(post?.headers['webhook-signature']),
});

describe('the webhook', () => {
  it.each([
    ['a secret in base64', encoded, () => new Webhook(encoded)],
    ['a secret as it is', plain, () => new Webhook(plain, { format: 'raw' })],
  ])('is verified by the library of Standard Webhooks, signed with %s', async (_, secret, verifier) => {
    expect(await channel(secret).send(notice, 'delivery-1')).toEqual({ isSent: true });
    const body = receiver.posts[0]?.body ?? '';
    expect(verifier().verify(body, headersOf())).toMatchObject({ type: 'test', data: { run: null } });
    expect(receiver.posts[0]?.headers).toMatchObject({
      'webhook-id': 'delivery-1',
      'content-type': 'application/json',
    });
    const forged = body.replace('"test"', '"best"');
    expect(() => verifier().verify(forged, headersOf())).toThrow('No matching signature');
    const other = { ...headersOf(), 'webhook-id': 'delivery-2' };
    expect(() => verifier().verify(body, other)).toThrow('No matching signature');
  });

  it('goes nowhere else when it is redirected', async () => {
    const elsewhere = await startReceiver();
    receiver.answerWith({ status: 307, headers: { location: `${elsewhere.url}/` } });
    expect(await channel().send(notice, 'd')).toMatchObject({ isSent: false, isFinal: true });
    expect(elsewhere.posts).toEqual([]);
    await elsewhere.close();
  });

  it.each([
    [410, true],
    [400, true],
    [401, false],
    [404, false],
    [429, false],
    [500, false],
  ])('answered with %s is a failure, final: %s', async (status, isFinal) => {
    receiver.answerWith(status);
    expect(await channel().send(notice, 'd')).toMatchObject({ isSent: false, isFinal, reason: `answered ${status}` });
  });

  it('hears how long to wait', async () => {
    receiver.answerWith({ status: 503, headers: { 'retry-after': '90' } });
    expect(await channel().send(notice, 'd')).toMatchObject({ isSent: false, retryAfterMs: 90_000 });
  });

  it('does not wait for a receiver that hangs', async () => {
    receiver.answerWith('hang');
    expect(await channel(plain, 50).send(notice, 'd')).toMatchObject({ isSent: false, reason: 'no answer in time' });
  });

  it('names neither address nor secret when nobody is there', async () => {
    const gone = channel();
    const { port } = new URL(receiver.url);
    await receiver.close();
    const outcome = await gone.send(notice, 'd');
    expect(outcome).toMatchObject({ isSent: false, isFinal: false, reason: 'not reached (ECONNREFUSED)' });
    for (const hidden of [port, 'key-in-path', plain]) expect(JSON.stringify(outcome)).not.toContain(hidden);
    receiver = await startReceiver();
  });
});

describe('Slack', () => {
  it('gets a text and blocks', async () => {
    await slackChannel(new Secret(receiver.url)).send(notice, 'd');
    const body = JSON.parse(receiver.posts[0]?.body ?? '');
    expect(Object.keys(body)).toEqual(['text', 'blocks']);
    expect(body.text).toContain('This is a test');
    expect(body.blocks.map(({ type }: { type: string }) => type)).toEqual(['header', 'section']);
  });
});
