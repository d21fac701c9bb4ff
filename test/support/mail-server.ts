import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came over the wire, with soft line breaks taken out. */
  readonly text: string;
}

export interface MailServerOptions {
  /** An answer in place of taking any mail. */
  readonly refuse?: number;
  readonly isSecure?: boolean;
  readonly password?: string;
  /** An address that is not known. */
  readonly unknown?: string;
}

/** A mail server on this machine, which keeps what it gets. Its answers name an address, as those of real ones do. */
export async function startMailServer({ refuse, isSecure, password, unknown }: MailServerOptions = {}) {
  const mails: Mail[] = [];
  const passwords: string[] = [];
  let onMail: (mail: Mail) => Promise<void> | void = () => undefined;
  let refusalOf: (mail: Mail) => number | null = () => refuse ?? null;
  const answer = (responseCode: number) =>
    Object.assign(new Error('ada@example.com is unknown here'), { responseCode });
  const server = new SMTPServer({
    secure: isSecure ?? false,
    disabledCommands: isSecure ? [] : ['STARTTLS'],
    authOptional: password === undefined,
    allowInsecureAuth: true,
    onAuth(given, _session, done) {
      passwords.push(String(given.password));
      if (given.password === password) done(null, { user: 'assay' });
      else done(answer(535));
    },
    onRcptTo: ({ address }, _session, done) => (address === unknown ? done(answer(550)) : done()),
    async onData(stream, session, done) {
      const { mailFrom, rcptTo } = session.envelope;
      const raw = await text(stream).catch(() => null);
      // Whoever sent it was killed in the middle of it.
      if (raw === null) return done(answer(451));
      const mail = {
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(({ address }) => address),
        text: wordsOf(raw),
      };
      mails.push(mail);
      await onMail(mail);
      const code = refusalOf(mail);
      done(code === null ? undefined : answer(code));
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    mails,
    passwords,
    port,
    url: `smtp://127.0.0.1:${port}`,
    /** Called before a mail is answered. */
    onMail: (act: typeof onMail) => {
      onMail = act;
    },
    /** Decides about each mail: a code to refuse it with, or null. */
    refuseWhen: (decide: typeof refusalOf) => {
      refusalOf = decide;
    },
    close: () => new Promise<void>(resolve => server.close(() => resolve())),
  };
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>;

/** Quoted-printable, as far as plain words need it. */
function wordsOf(raw: string): string {
  return raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');
}
