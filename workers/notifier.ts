import { setTimeout as sleep } from 'node:timers/promises';
import type { ApprovalSigner } from '#infra/approvals/approval-signer';
import { type Channel, failed, type SendOutcome, sendLimitMs } from '#infra/notify/channel';
import { noticeOf } from '#infra/notify/notice';
import type { NoticeGround } from '#infra/notify/notice-links';
import { personalNotice } from '#infra/notify/personal-notice';
import type { ClaimedDelivery, NotificationStore } from '#infra/storage/notification-store';
import type { Recipient } from '#infra/storage/recipient-of';
import type { Logger } from '#infra/telemetry/logger';
import { asksForDecision } from '#shared/contracts/notification';
import { mayDecide } from '#shared/policies/acting-role';
import { giveUpAfterMs, notificationRetry } from '#shared/policies/notification-retry';

export interface NotifierGround {
  readonly store: NotificationStore;
  readonly channels: readonly Channel[];
  readonly links: NoticeGround;
  /** Signs the links of people who are asked. */
  readonly signer: ApprovalSigner;
  readonly logger: Logger;
  /** Between two looks when nothing is due. */
  readonly pollMs?: number;
  /** How long a claim holds; more than any try takes. */
  readonly leaseMs?: number;
}

export interface Notifier {
  /** Sends nothing more and waits for what is being sent. */
  stop(): Promise<void>;
}

/** Sent at a time by one process: one receiver that hangs must not hold up the others. */
const slots = 8;

/** Sends what the story queued, with other processes that do the same: each delivery is held by one at a time. */
export function startNotifier({
  store,
  channels,
  logger,
  pollMs = 1_000,
  leaseMs = 2 * sendLimitMs,
  ...ground
}: NotifierGround): Notifier {
  const stopped = new AbortController();
  const underWay = new Set<Promise<void>>();
  const names = channels.map(({ name }) => name);

  /** True: there may be more. */
  async function look(): Promise<boolean> {
    const free = slots - underWay.size;
    if (free === 0) return false;
    const claimed = await store.claim({ channels: names, limit: free, leaseMs });
    for (const delivery of claimed) {
      const sending = deliver({ ...ground, store, channels, logger }, delivery)
        // A note that is lost costs one more message after the lease, never less than one.
        .catch((err: unknown) => logger.warn({ err, delivery: delivery.deliveryId }, 'a delivery could not be noted'))
        .finally(() => underWay.delete(sending));
      underWay.add(sending);
    }
    return claimed.length === free;
  }

  async function dispatch(): Promise<void> {
    while (!stopped.signal.aborted) {
      const isMore = await look().catch((err: unknown) => {
        logger.warn({ err }, 'notifications could not be looked for');
        return false;
      });
      if (!isMore) await sleep(pollMs, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
    await Promise.all(underWay);
  }

  const dispatching = channels.length > 0 ? dispatch() : Promise.resolve();
  return {
    stop() {
      stopped.abort();
      return dispatching;
    },
  };
}

type DeliveryGround = Pick<NotifierGround, 'store' | 'channels' | 'links' | 'signer' | 'logger'>;

async function deliver(ground: DeliveryGround, claimed: ClaimedDelivery): Promise<void> {
  const { store, logger } = ground;
  const person = await store.recipientOf(claimed);
  const obsolete = reasonNotToSend(claimed) ?? reasonNotToWrite(claimed, person);
  if (obsolete !== null) return store.noteFailed(claimed, { reason: obsolete, waitMs: null });
  const outcome = await send(ground, claimed, person);
  if (outcome.isSent) return store.noteSent(claimed, outcome.remark);
  const { attempts, ageMs, deliveryId, channel } = claimed;
  const waitMs = outcome.isFinal ? null : notificationRetry({ attempts, ageMs, retryAfterMs: outcome.retryAfterMs });
  const told = { delivery: deliveryId, channel, attempts, reason: outcome.reason };
  logger.warn(told, waitMs === null ? 'a notification is given up' : 'a notification is tried again later');
  await store.noteFailed(claimed, { reason: outcome.reason, waitMs });
}

async function send(
  { channels, links, signer }: DeliveryGround,
  claimed: ClaimedDelivery,
  person: Recipient | null,
): Promise<SendOutcome> {
  const channel = channels.find(({ name }) => name === claimed.channel);
  if (!channel) return failed('the channel is not configured', true);
  const notice = noticeOf(claimed, links);
  if (!person) return channel.send(notice, claimed.deliveryId);
  const personal = await personalNotice(notice, { claimed, person }, { signer, publicUrl: links.publicUrl });
  return channel.send(personal, claimed.deliveryId, person.email);
}

/** A channel that was away for long must not ask people for what nobody waits for any more. */
function reasonNotToSend({ type, request, isDecided, ageMs }: ClaimedDelivery): string | null {
  if (asksForDecision(type) && !request) {
    return isDecided ? 'decided meanwhile' : 'the decision is not waited for any more';
  }
  return ageMs > giveUpAfterMs ? 'it is older than a day' : null;
}

/** Who has lost the role or has approved already is asked for nothing. */
function reasonNotToWrite(claimed: ClaimedDelivery, person: Recipient | null): string | null {
  const { recipient, type, request, run } = claimed;
  if (recipient === null) return null;
  if (!person) return 'the person is gone or has no address any more';
  if (!request || !asksForDecision(type) || mayDecide(run.runId, request, person)) return null;
  return 'the person has approved already or does not hold the role any more';
}
