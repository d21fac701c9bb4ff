import type { NotifyConfig } from '#infra/config/config';
import { Secret } from '#infra/config/secret';
import type { SettingName, SettingValues } from '#infra/config/settings';
import type { Fault } from '#shared/errors/assay-error';

/** What only works together: with one of a group set, the others are expected. */
const groups = [
  ['ASSAY_NOTIFY_WEBHOOK_URL', 'ASSAY_NOTIFY_WEBHOOK_SECRET'],
  ['ASSAY_NOTIFY_SMTP_URL', 'ASSAY_NOTIFY_EMAIL_FROM'],
] as const satisfies readonly (readonly SettingName[])[];

export function faultsOfNotify(values: SettingValues): Fault[] {
  const isWithoutServer = values.ASSAY_NOTIFY_EMAIL_TO !== undefined && values.ASSAY_NOTIFY_SMTP_URL === undefined;
  const noServer = { path: 'ASSAY_NOTIFY_SMTP_URL', message: 'expected, since ASSAY_NOTIFY_EMAIL_TO is set' };
  return [...faultsOfGroups(values), ...(isWithoutServer ? [noServer] : [])];
}

function faultsOfGroups(values: SettingValues): Fault[] {
  return groups.flatMap(group => {
    const set = group.find(name => values[name] !== undefined);
    const missing = set ? group.filter(name => values[name] === undefined) : [];
    return missing.map(path => ({ path, message: `expected, since ${set} is set` }));
  });
}

/** Half a channel is a fault and told as such; here it is none. */
export function toNotify(values: SettingValues): NotifyConfig {
  const [url, secret] = [values.ASSAY_NOTIFY_WEBHOOK_URL, values.ASSAY_NOTIFY_WEBHOOK_SECRET];
  const [smtpUrl, slackUrl] = [values.ASSAY_NOTIFY_SMTP_URL, values.ASSAY_NOTIFY_SLACK_URL];
  const [from, to = []] = [values.ASSAY_NOTIFY_EMAIL_FROM, values.ASSAY_NOTIFY_EMAIL_TO];
  return {
    webhook: url && secret ? { url: new Secret(url), secret: new Secret(secret) } : undefined,
    slackUrl: slackUrl ? new Secret(slackUrl) : undefined,
    email: smtpUrl && from ? { smtpUrl: new Secret(smtpUrl), from, to } : undefined,
    tenants: values.ASSAY_NOTIFY_TENANTS,
    publicUrl: publicUrlOf(values).replace(/\/+$/, ''),
  };
}

function publicUrlOf(values: SettingValues): string {
  const { ASSAY_PUBLIC_URL, ASSAY_API_URL, ASSAY_HOST, ASSAY_API_PORT } = values;
  // An address to listen on that means "everywhere" leads nowhere.
  const host = ['0.0.0.0', '::'].includes(ASSAY_HOST) ? 'localhost' : ASSAY_HOST;
  return ASSAY_PUBLIC_URL ?? ASSAY_API_URL ?? `http://${host.includes(':') ? `[${host}]` : host}:${ASSAY_API_PORT}`;
}
