import { z } from 'zod';

/** What people are told of outside the product. */
export const NotificationType = z.enum([
  'decision-requested',
  'decision-reminded',
  'decision-escalated',
  'decision-expired',
  'run-ended',
  'budget-warned',
  'refresh-compared',
]);
export type NotificationType = z.infer<typeof NotificationType>;

/** Whether it asks somebody to decide, so that it is pointless once that is done. */
export function asksForDecision(type: NotificationType): boolean {
  return type === 'decision-requested' || type === 'decision-reminded' || type === 'decision-escalated';
}

/** `personal-email` goes to each person who is asked, with a link of their own; the others to whoever was configured. */
export const NotificationChannel = z.enum(['webhook', 'slack', 'email', 'personal-email']);
export type NotificationChannel = z.infer<typeof NotificationChannel>;

/** One notification on its way through one channel. */
export const NotificationDelivery = z.strictObject({
  /** The same for every try, so that a receiver recognises what it has already. */
  deliveryId: z.string(),
  type: NotificationType,
  channel: NotificationChannel,
  /** Name of the person it goes to; null: to whoever the channel was configured for. */
  recipient: z.string().nullable(),
  /** When it happened that is told of. */
  at: z.iso.datetime(),
  state: z.enum(['pending', 'sent', 'given-up']),
  attempts: z.int().nonnegative(),
  /** Null once it is sent or given up. */
  nextAttemptAt: z.iso.datetime().nullable(),
  sentAt: z.iso.datetime().nullable(),
  /** Why the last try failed. */
  reason: z.string().nullable(),
});
export type NotificationDelivery = z.infer<typeof NotificationDelivery>;

/** What became of one try to send. `reason` never holds an address or a secret. */
export const ChannelTest = z.strictObject({
  channel: NotificationChannel,
  isSent: z.boolean(),
  reason: z.string().nullable(),
});
export type ChannelTest = z.infer<typeof ChannelTest>;
