import { randomUUID } from 'node:crypto';
import type { Channel } from '#infra/notify/channel';
import { testNotice } from '#infra/notify/notice';
import type { NotificationStore } from '#infra/storage/notification-store';
import type { ChannelTest, NotificationDelivery } from '#shared/contracts/notification';

/** What callers may ask about notifications; the sending itself is the workers'. */
export interface NotificationDoor {
  /**
   * Sends one message through each channel that is configured, once, and tells what came of it. `address`: of the person who
   * tries it; without one nothing goes to single people.
   */
  test(address: string | null): Promise<readonly ChannelTest[]>;
  listOf(runId: string): Promise<readonly NotificationDelivery[]>;
}

export function createNotificationDoor(
  channels: readonly Channel[],
  store: Pick<NotificationStore, 'listOf'>,
): NotificationDoor {
  return {
    test: address =>
      Promise.all(
        channels
          .filter(({ name }) => name !== 'personal-email' || address !== null)
          .map(channel => tryOut(channel, address)),
      ),
    listOf: runId => store.listOf(runId),
  };
}

async function tryOut(channel: Channel, address: string | null): Promise<ChannelTest> {
  const outcome = await channel.send(testNotice(new Date()), `test-${randomUUID()}`, address ?? undefined);
  const reason = outcome.isSent ? (outcome.remark ?? null) : outcome.reason;
  return { channel: channel.name, isSent: outcome.isSent, reason };
}
