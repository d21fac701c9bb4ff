import type { Notice } from '#infra/notify/notice';
import type { NotificationChannel } from '#shared/contracts/notification';

/** What became of one try. Reasons are shown and stored: they hold no addresses and no secrets. */
export type SendOutcome =
  | { readonly isSent: true; readonly remark?: string }
  | {
      readonly isSent: false;
      readonly reason: string;
      /** Trying again cannot help. */
      readonly isFinal: boolean;
      readonly retryAfterMs: number | null;
    };

export interface Channel {
  readonly name: NotificationChannel;
  /**
   * Never throws, and ends within `sendLimitMs`. `deliveryId` goes along, the same for every try; `address` is given where
   * it goes to one person.
   */
  send(notice: Notice, deliveryId: string, address?: string): Promise<SendOutcome>;
}

/** The longest that any channel takes for one try. */
export const sendLimitMs = 30_000;

export function failed(reason: string, isFinal = false, retryAfterMs: number | null = null): SendOutcome {
  return { isSent: false, reason, isFinal, retryAfterMs };
}
