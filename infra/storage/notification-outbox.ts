import { type Kysely, sql, type Transaction } from 'kysely';
import { jsonColumn } from '#infra/storage/json-column';
import { notifiedLine } from '#infra/storage/notified-line';
import type { Database } from '#infra/storage/schema';
import type { NotificationChannel } from '#shared/contracts/notification';
import type { StoryLine } from '#shared/contracts/stages';

/** Queues what a new line of the story calls for, in the transaction that writes it; what was queued before is left as it is. */
export async function queueNotification(
  transaction: Transaction<Database>,
  told: { readonly runId: string; readonly at: string; readonly line: StoryLine },
  channels: readonly NotificationChannel[],
): Promise<void> {
  const { runId, at, line } = told;
  if (channels.length === 0 || !notifiedLine(line, null)) return;
  const notified = notifiedLine(line, await openDeadline(transaction, runId, line));
  if (!notified) return;
  await sql`
    with fresh as (
      insert into notifications (run_id, key, type, at, data)
      values (${runId}, ${notified.key}, ${notified.type}, ${at}, ${jsonColumn(line.data)}::jsonb)
      on conflict (run_id, key) do nothing
      returning id
    )
    insert into notification_deliveries (notification_id, channel)
    select id, channel from fresh, unnest(${[...channels]}::text[]) as channel
  `.execute(transaction);
}

/** The line that a request expired does not say which deadline it was that passed. */
async function openDeadline(db: Kysely<Database>, runId: string, { type, data }: StoryLine): Promise<string | null> {
  if (type !== 'decision-expired') return null;
  const asked = await db
    .selectFrom('run_events')
    .select('data')
    .where('run_id', '=', runId)
    .where('type', '=', 'decision-requested')
    .where('superseded', '=', false)
    .where(sql`data->>'digest'`, '=', String(data['digest']))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return asked ? String(asked.data['deadline']) : null;
}
