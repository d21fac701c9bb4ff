import type { NotifyConfig } from '#infra/config/config';
import type { Channel } from '#infra/notify/channel';
import type { Notice } from '#infra/notify/notice';
import { postJson } from '#infra/notify/post-json';
import { signWebhook } from '#infra/notify/sign-webhook';

/**
 * Signed JSON, as Standard Webhooks describes it: the receiver knows it by `webhook-id` if it comes twice.
 * `limitMs`: how long to wait for an answer; by default ten seconds.
 */
export function webhookChannel({ url, secret }: NonNullable<NotifyConfig['webhook']>, limitMs?: number): Channel {
  return {
    name: 'webhook',
    send(notice, deliveryId) {
      const body = JSON.stringify(bodyOf(notice));
      const headers = signWebhook(secret.reveal(), { id: deliveryId, at: Date.now(), body });
      return postJson(url.reveal(), body, { headers, limitMs });
    },
  };
}

function bodyOf({ type, at, run, subject, sentences, facts, commands, links }: Notice) {
  const text = [subject, ...sentences].join('\n');
  const addresses = Object.fromEntries(links.map(({ name, url }) => [name, url]));
  return { type, timestamp: at, data: { run, ...facts, text, commands, links: addresses } };
}
