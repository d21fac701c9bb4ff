import { isIP } from 'node:net';
import { createTransport } from 'nodemailer';
import type { NotifyConfig } from '#infra/config/config';
import { systemCodeOf } from '#infra/config/system-code';
import { type Channel, failed, type SendOutcome } from '#infra/notify/channel';
import { emailText } from '#infra/notify/email-text';
import type { Notice } from '#infra/notify/notice';

/** Together less than a try may take. */
const limits = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 10_000, dnsTimeout: 5_000 };

type Server = Pick<NonNullable<NotifyConfig['email']>, 'smtpUrl' | 'from'>;

/** E-mail by SMTP to those whom the settings name. */
export function emailChannel({ to, ...server }: Server & { readonly to: readonly string[] }): Channel {
  const send = mailer(server);
  return { name: 'email', send: (notice, deliveryId) => send(notice, deliveryId, to) };
}

/** E-mail by SMTP to one person at a time. */
export function personalEmailChannel(server: Server): Channel {
  const send = mailer(server);
  return {
    name: 'personal-email',
    send: async (notice, deliveryId, address) =>
      address === undefined ? failed('there is no address', true) : send(notice, deliveryId, [address]),
  };
}

/** The delivery id is part of the Message-ID, by which mail programs know a message that comes twice. */
function mailer({ smtpUrl, from }: Server) {
  const transport = createTransport({ ...serverOf(new URL(smtpUrl.reveal())), ...limits });
  return async (notice: Notice, deliveryId: string, to: readonly string[]): Promise<SendOutcome> => {
    try {
      const { rejected } = await transport.sendMail({
        from,
        to: to.map(address => ({ name: '', address })),
        subject: notice.subject,
        ...emailText(notice),
        messageId: `<${deliveryId}@assay.invalid>`,
        date: new Date(notice.at),
        headers: { 'X-Assay-Delivery': deliveryId, 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      const refused = rejected?.length ?? 0;
      return refused > 0
        ? { isSent: true, remark: `${refused} of ${to.length} addresses were refused` }
        : { isSent: true };
    } catch (error) {
      return outcomeOf(error);
    }
  };
}

/** Nothing but the parts of an address: options in its query could switch the checks of certificates off. */
function serverOf({ protocol, hostname, port, username, password }: URL) {
  const host = hostname.replace(/^\[|\]$/gu, '');
  const secure = protocol === 'smtps:';
  const auth = username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined;
  return {
    host,
    secure,
    port: Number(port) || (secure ? 465 : 587),
    ...(auth && { auth }),
    // A password never crosses a network in the clear; a server on this machine is not across one.
    requireTLS: auth !== undefined && !isLoopback(host),
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** Answers of the server may name addresses of people: only their codes are told. A password may be mended meanwhile. */
function outcomeOf(error: unknown): SendOutcome {
  const code = systemCodeOf(error) ?? 'the connection failed';
  const answer =
    typeof error === 'object' && error !== null && 'responseCode' in error ? Number(error.responseCode) : null;
  if (answer === null || Number.isNaN(answer)) return failed(`not reached (${code})`);
  return failed(`the mail server answered ${answer} (${code})`, answer >= 500 && code !== 'EAUTH');
}
