import type { NotifyConfig } from '#infra/config/config';
import type { Channel } from '#infra/notify/channel';
import { emailChannel, personalEmailChannel } from '#infra/notify/email-channel';
import { slackChannel } from '#infra/notify/slack-channel';
import { webhookChannel } from '#infra/notify/webhook-channel';
import { withinLimit } from '#infra/notify/within-limit';

/** The channels that are configured, without those to single people. Nothing is connected before something is sent. */
export function openChannels({ webhook, slackUrl, email }: NotifyConfig): Channel[] {
  const channels = [
    ...(webhook ? [webhookChannel(webhook)] : []),
    ...(slackUrl ? [slackChannel(slackUrl)] : []),
    ...(email && email.to.length > 0 ? [emailChannel(email)] : []),
  ];
  return channels.map(channel => withinLimit(channel));
}

/** The way to each person who is asked, if there is a mail server. */
export function openPersonalChannels({ email }: NotifyConfig): Channel[] {
  return email ? [withinLimit(personalEmailChannel(email))] : [];
}
