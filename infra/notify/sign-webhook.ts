import { createHmac } from 'node:crypto';

const prefix = 'whsec_';

/** The headers of Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`; `at` in milliseconds. */
export function signWebhook(
  secret: string,
  message: { readonly id: string; readonly at: number; readonly body: string },
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const seconds = String(Math.floor(message.at / 1_000));
  const key = secret.startsWith(prefix) ? Buffer.from(secret.slice(prefix.length), 'base64') : Buffer.from(secret);
  const signature = createHmac('sha256', key).update(`${message.id}.${seconds}.${message.body}`).digest('base64');
  return { 'webhook-id': message.id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` };
}
