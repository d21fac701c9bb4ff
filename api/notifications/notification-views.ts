import { z } from 'zod';
import { ChannelTest, NotificationDelivery } from '#shared/contracts/notification';

/** GET /v1/runs/:id/notifications */
export const NotificationsView = z.strictObject({ runId: z.string(), notifications: z.array(NotificationDelivery) });

/** POST /v1/notifications/test */
export const NotificationTestView = z.strictObject({ channels: z.array(ChannelTest) });
