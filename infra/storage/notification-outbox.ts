import { type Kysely, sql, type Transaction } from 'kysely';
import { type AskedPeople, askedPeople } from '#infra/storage/asked-people';
import { jsonColumn } from '#infra/storage/json-column';
import { notifiedLine } from '#infra/storage/notified-line';
import { peopleAsked } from '#infra/storage/people-asked';
import type { Database } from '#infra/storage/schema';
import type { NotificationChannel } from '#shared/contracts/notification';
import type { WaitingDecision } from '#shared/contracts/run';
import type { RunRef, StoryLine } from '#shared/contracts/stages';

/** By which ways people are told of runs. */
export interface Receivers {
  readonly channels: readonly NotificationChannel[];
  /** Whose runs those hear of who are not people of a tenant: everybody but `personal-email`. Absent: all. */
  readonly tenants?: readonly string[] | undefined;
}

interface Told {
  readonly run: RunRef;
  readonly at: string;
  readonly line: StoryLine;
  /** The request that the line comes with. */
  readonly request?: WaitingDecision | null | undefined;
}

/** Queues what a new line of the story calls for, in the transaction that writes it; what was queued before is left as it is. */
export async function queueNotification(
  transaction: Transaction<Database>,
  told: Told,
  { channels, tenants }: Receivers,
): Promise<void> {
  const { run, at, line } = told;
  if (channels.length === 0 || !notifiedLine(line, null)) return;
  const notified = notifiedLine(line, await openDeadline(transaction, run.runId, line));
  if (!notified) return;
  const isTold = (channel: NotificationChannel) =>
    channel === 'personal-email' || !tenants || tenants.includes(run.tenant);
  const asked = channels.includes('personal-email') ? await askedOf(transaction, told) : null;
  const wide = channels.filter(channel => channel !== 'personal-email' && isTold(channel));
  await sql`
    with fresh as (
      insert into notifications (run_id, key, type, at, data)
      values (${run.runId}, ${notified.key}, ${notified.type}, ${at}, ${jsonColumn(line.data)}::jsonb)
      on conflict (run_id, key) do nothing
      returning id
    )
    insert into notification_deliveries (notification_id, channel, recipient)
    select id, channel, null from fresh, unnest(${wide}::text[]) as channel
    union all
    select id, 'personal-email', person from fresh, (${peopleAsked(run, asked)}) as people
  `.execute(transaction);
}

async function askedOf(db: Kysely<Database>, { run, line, request }: Told): Promise<AskedPeople | null> {
  if (request) return askedPeople(line, request);
  const row = await db.selectFrom('runs').select('decision').where('run_id', '=', run.runId).executeTakeFirst();
  return askedPeople(line, row?.decision ?? null);
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
