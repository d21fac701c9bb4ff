import { setTimeout as sleep } from 'node:timers/promises';
import { type Channel, failed, sendLimitMs } from '#infra/notify/channel';

/** The same channel, with an end to every try: a mail server may take its time over each of many lines. */
export function withinLimit(channel: Channel, limitMs = sendLimitMs): Channel {
  return {
    name: channel.name,
    async send(notice, deliveryId, address) {
      const ended = new AbortController();
      const late = sleep(limitMs, failed('no end of it in time'), { signal: ended.signal });
      late.catch(() => undefined);
      return Promise.race([channel.send(notice, deliveryId, address), late]).finally(() => ended.abort());
    },
  };
}
