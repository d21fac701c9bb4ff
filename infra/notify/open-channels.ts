import type { NotifyConfig } from '#infra/config/config';
import type { Channel } from '#infra/notify/channel';
import { emailChannel } from '#infra/notify/email-channel';
import { slackChannel } from '#infra/notify/slack-channel';
import { webhookChannel } from '#infra/notify/webhook-channel';
import { withinLimit } from '#infra/notify/within-limit';

/** The channels that are configured. Nothing is connected before something is sent. */
export function openChannels({ webhook, slackUrl, email }: NotifyConfig): Channel[] {
  const channels = [
    ...(webhook ? [webhookChannel(webhook)] : []),
    ...(slackUrl ? [slackChannel(slackUrl)] : []),
    ...(email ? [emailChannel(email)] : []),
  ];
  return channels.map(channel => withinLimit(channel));
}
