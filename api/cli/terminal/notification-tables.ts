import { type Column, textTable } from '#api/cli/terminal/text-table';
import type { ChannelTest, NotificationDelivery } from '#shared/contracts/notification';

export function channelTable(tests: readonly ChannelTest[], width: number): string {
  const columns: readonly Column[] = [{ heading: 'Channel' }, { heading: 'Result', isFlexible: true }];
  const rows = tests.map(({ channel, isSent, reason }) => [channel, resultOf(isSent ? 'sent' : 'not sent', reason)]);
  return `${textTable(columns, rows, width)}\n`;
}

export function deliveryTable(deliveries: readonly NotificationDelivery[], width: number): string {
  const columns: readonly Column[] = [
    { heading: 'What' },
    { heading: 'When' },
    { heading: 'Channel' },
    { heading: 'To' },
    { heading: 'Tries', align: 'right' },
    { heading: 'Result', isFlexible: true },
  ];
  const rows = deliveries.map(({ type, at, channel, recipient, attempts, state, sentAt, reason }) => [
    type,
    minuteOf(at),
    channel,
    recipient ?? '',
    String(attempts),
    resultOf(sentAt ? `sent ${minuteOf(sentAt)}` : state, reason),
  ]);
  return `${textTable(columns, rows, width)}\n`;
}

function minuteOf(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')}Z`;
}

function resultOf(result: string, reason: string | null): string {
  return reason === null ? result : `${result}: ${reason}`;
}
