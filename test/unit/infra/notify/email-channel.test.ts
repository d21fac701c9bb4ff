import { jest } from '@jest/globals';
import { Secret } from '#infra/config/secret';
import { emailChannel } from '#infra/notify/email-channel';
import { noticeOf } from '#infra/notify/notice';
import { type MailServerOptions, startMailServer } from '#test/support/mail-server';

const to = ['ada@example.com', 'bob@example.com'];
const notice = noticeOf(
  {
    type: 'decision-requested',
    at: new Date('2026-03-01T10:00:00Z'),
    data: { kind: 'final', revision: 1, deadline: '2026-03-08T10:00:00.000Z' },
    run: { runId: 'run-1', title: 'A <b>bold</b> & long idea', workflowId: 'w' },
  },
  { publicUrl: 'https://assay.example', temporalUi: null, namespace: 'default' },
);

async function sendTo(options: MailServerOptions, address = (port: number) => `smtp://127.0.0.1:${port}`) {
  const server = await startMailServer(options);
  const channel = emailChannel({ smtpUrl: new Secret(address(server.port)), from: 'Assay <assay@example.com>', to });
  const outcome = await channel.send(notice, 'delivery-1');
  await server.close();
  return { ...server, outcome };
}

describe('an e-mail', () => {
  it('reaches everybody, as plain text and as HTML in which the title is text', async () => {
    const { outcome, mails } = await sendTo({});
    expect(outcome).toEqual({ isSent: true });
    expect(mails).toMatchObject([{ from: 'assay@example.com', to }]);
    const mail = mails[0]?.text ?? '';
    expect(mail).toContain('Message-ID: <delivery-1@assay.invalid>');
    expect(mail).toContain('X-Assay-Delivery: delivery-1');
    expect(mail).toContain('assay approve run-1 --kind final');
    expect(mail).toContain('https://assay.example/console/runs/run-1/document');
    expect(mail).toContain('&lt;b&gt;bold&lt;/b&gt; &amp; long idea');
  });

  it.each([
    [451, false],
    [554, true],
  ])('that the server answers with %s is a failure, final: %s, and names nobody', async (refuse, isFinal) => {
    const { outcome } = await sendTo({ refuse });
    expect(outcome).toMatchObject({ isSent: false, isFinal, reason: expect.stringContaining(String(refuse)) });
    expect(JSON.stringify(outcome)).not.toContain('ada');
  });

  it('that some may not get is sent to the others, and says so', async () => {
    const { outcome, mails } = await sendTo({ unknown: 'bob@example.com' });
    expect(mails[0]?.to).toEqual(['ada@example.com']);
    expect(outcome).toEqual({ isSent: true, remark: '1 of 2 addresses were refused' });
  });

  it('is tried again later when the password is wrong, which it never tells', async () => {
    const address = (port: number) => `smtp://assay:w%40rong-pass@127.0.0.1:${port}`;
    const { outcome, passwords } = await sendTo({ password: 'right' }, address);
    expect(passwords).toContain('w@rong-pass');
    expect(outcome).toMatchObject({ isSent: false, isFinal: false, reason: expect.stringContaining('535') });
    expect(JSON.stringify(outcome)).not.toContain('rong');
  });

  it('is not sent at all where the password would cross a network in the clear', async () => {
    // Leads to this machine, too, but does not say so.
    const address = (port: number) => `smtp://assay:right@0.0.0.0:${port}`;
    const { outcome, passwords, mails } = await sendTo({ password: 'right' }, address);
    expect(outcome).toMatchObject({ isSent: false, reason: expect.stringContaining('ETLS') });
    expect([passwords, mails]).toEqual([[], []]);
  });

  it('is not given to a server whose certificate nobody vouches for, whatever the address asks for', async () => {
    // The certificate that the server brings along is known to all, as it complains itself.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const address = (port: number) => `smtps://127.0.0.1:${port}?tls.rejectUnauthorized=false`;
    const { outcome, mails } = await sendTo({ isSecure: true }, address);
    expect(outcome).toMatchObject({ isSent: false, isFinal: false });
    expect(mails).toEqual([]);
  });
});
