import { inspect } from 'node:util';
import { loadConfig } from '#infra/config/env';
import { openChannels, openPersonalChannels } from '#infra/notify/open-channels';
import { AssayError } from '#shared/errors/assay-error';

const webhook = {
  ASSAY_NOTIFY_WEBHOOK_URL: 'https://example.com/hooks/canary-path',
  ASSAY_NOTIFY_WEBHOOK_SECRET: 'canary-of-twenty-four-letters',
};
const email = {
  ASSAY_NOTIFY_SMTP_URL: 'smtp://assay:canary-password@mail.example.com',
  ASSAY_NOTIFY_EMAIL_FROM: 'Assay <assay@example.com>',
  ASSAY_NOTIFY_EMAIL_TO: 'ada@example.com, bob@example.com',
};
const slack = { ASSAY_NOTIFY_SLACK_URL: 'https://hooks.slack.com/services/canary-token' };

function faultsOf(env: Record<string, string>): string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    return error instanceof AssayError
      ? error.faults.map(({ path, message }) => `${path}: ${message}`)
      : [String(error)];
  }
}

describe('the settings of notifications', () => {
  it('open the channels that are configured, and none without', () => {
    const names = (env: Record<string, string>) => openChannels(loadConfig(env).notify).map(({ name }) => name);
    expect(names({})).toEqual([]);
    expect(names({ ...webhook, ...email, ...slack })).toEqual(['webhook', 'slack', 'email']);
    expect(loadConfig(email).notify.email?.to).toEqual(['ada@example.com', 'bob@example.com']);
  });

  it('need nobody named to write to the people who are asked', () => {
    const { ASSAY_NOTIFY_EMAIL_TO, ...server } = email;
    const { notify } = loadConfig(server);
    expect(openChannels(notify)).toEqual([]);
    expect(openPersonalChannels(notify).map(({ name }) => name)).toEqual(['personal-email']);
    expect(openPersonalChannels(loadConfig({}).notify)).toEqual([]);
  });

  it('say whose runs the receivers hear of', () => {
    expect(loadConfig({}).notify.tenants).toBeUndefined();
    expect(loadConfig({ ASSAY_NOTIFY_TENANTS: 'acme, globex' }).notify.tenants).toEqual(['acme', 'globex']);
  });

  it('want what belongs together, all told at once', () => {
    const { ASSAY_NOTIFY_WEBHOOK_URL, ASSAY_NOTIFY_SMTP_URL } = { ...webhook, ...email };
    expect(faultsOf({ ASSAY_NOTIFY_WEBHOOK_URL, ASSAY_NOTIFY_SMTP_URL })).toEqual([
      'ASSAY_NOTIFY_WEBHOOK_SECRET: expected, since ASSAY_NOTIFY_WEBHOOK_URL is set',
      'ASSAY_NOTIFY_EMAIL_FROM: expected, since ASSAY_NOTIFY_SMTP_URL is set',
    ]);
    const { ASSAY_NOTIFY_EMAIL_TO } = email;
    expect(faultsOf({ ASSAY_NOTIFY_EMAIL_TO })).toEqual([
      'ASSAY_NOTIFY_SMTP_URL: expected, since ASSAY_NOTIFY_EMAIL_TO is set',
    ]);
  });

  it.each([
    [{ ...webhook, ASSAY_NOTIFY_WEBHOOK_SECRET: 'canary-short' }, 'ASSAY_NOTIFY_WEBHOOK_SECRET'],
    [
      { ...webhook, ASSAY_NOTIFY_WEBHOOK_SECRET: 'whsec_canary-that-is-no-base64-at-all-!' },
      'ASSAY_NOTIFY_WEBHOOK_SECRET',
    ],
    [{ ...webhook, ASSAY_NOTIFY_WEBHOOK_URL: 'ftp://canary' }, 'ASSAY_NOTIFY_WEBHOOK_URL'],
    [{ ...email, ASSAY_NOTIFY_SMTP_URL: 'https://canary' }, 'ASSAY_NOTIFY_SMTP_URL'],
    [{ ...email, ASSAY_NOTIFY_EMAIL_FROM: 'nobody' }, 'ASSAY_NOTIFY_EMAIL_FROM'],
    [{ ...email, ASSAY_NOTIFY_EMAIL_TO: 'ada@example.com,bob' }, 'ASSAY_NOTIFY_EMAIL_TO'],
  ])('that cannot be right are told without showing secrets: %#', (env, name) => {
    const faults = faultsOf(env);
    expect(faults.join('\n')).toContain(`${name}: expected`);
    expect(faults.join('\n')).not.toContain('canary');
  });

  it('show no secret when they are printed', () => {
    const { notify } = loadConfig({ ...webhook, ...email, ...slack });
    expect(`${inspect(notify, { depth: 9 })}${JSON.stringify(notify)}`).not.toContain('canary');
  });

  it.each([
    [{ ASSAY_PUBLIC_URL: 'https://assay.example.com/' }, 'https://assay.example.com'],
    [{ ASSAY_HOST: '0.0.0.0', ASSAY_API_PORT: '9000' }, 'http://localhost:9000'],
    [{ ASSAY_HOST: '::1' }, 'http://[::1]:8710'],
    [{}, 'http://127.0.0.1:8710'],
  ])('say where links lead to: %j', (env, url) => {
    expect(loadConfig(env).notify.publicUrl).toBe(url);
  });
});
