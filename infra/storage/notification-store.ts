import { type Kysely, sql } from 'kysely';
import { type Recipient, recipientOf } from '#infra/storage/recipient-of';
import type { Database } from '#infra/storage/schema';
import type { NotificationChannel, NotificationDelivery, NotificationType } from '#shared/contracts/notification';
import type { WaitingDecision } from '#shared/contracts/run';

/** A delivery that one dispatcher holds until its lease ends. */
export interface ClaimedDelivery {
  readonly deliveryId: string;
  readonly channel: NotificationChannel;
  /** This try included: the number of the try is also what proves that the claim still holds. */
  readonly attempts: number;
  /** Since it was queued. */
  readonly ageMs: number;
  /** Id of the person it goes to; null: to whoever the channel was configured for. */
  readonly recipient: string | null;
  readonly type: NotificationType;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
  /** The request that it is about, while that is waited for. */
  readonly request: WaitingDecision | null;
  /** Somebody has decided on what it is about. */
  readonly isDecided: boolean;
  readonly run: {
    readonly runId: string;
    readonly tenant: string;
    readonly title: string;
    readonly workflowId: string;
  };
}

type Held = Pick<ClaimedDelivery, 'deliveryId' | 'attempts'>;

/** The clock of leases and waits is the database's. A note about a claim that is lost meanwhile changes nothing. */
export interface NotificationStore {
  claim(ask: {
    readonly channels: readonly NotificationChannel[];
    readonly limit: number;
    readonly leaseMs: number;
  }): Promise<readonly ClaimedDelivery[]>;
  noteSent(held: Held, remark?: string): Promise<void>;
  /** `waitMs`: until the next try; null gives up. */
  noteFailed(held: Held, failure: { readonly reason: string; readonly waitMs: number | null }): Promise<void>;
  /** Who it goes to, as they are now; null when there is nobody to write to any more. */
  recipientOf(claimed: Pick<ClaimedDelivery, 'recipient' | 'run'>): Promise<Recipient | null>;
  /** In the order in which they were queued. */
  listOf(runId: string): Promise<readonly NotificationDelivery[]>;
}

export function createNotificationStore(db: Kysely<Database>): NotificationStore {
  const held = ({ deliveryId, attempts }: Held) =>
    db
      .updateTable('notification_deliveries')
      .where('id', '=', deliveryId)
      .where('attempts', '=', attempts)
      .where('state', '=', 'pending');
  return {
    claim: async ask => (await claimDue(db, ask)).map(toClaimed),
    async noteSent(claimed, remark) {
      const sent_at = sql<Date>`clock_timestamp()`;
      await held(claimed)
        .set({ state: 'sent', sent_at, reason: remark ?? null })
        .execute();
    },
    async noteFailed(claimed, { reason, waitMs }) {
      const end = waitMs === null ? { state: 'given-up' as const } : { due_at: inMs(waitMs) };
      await held(claimed)
        .set({ reason, ...end })
        .execute();
    },
    recipientOf: async ({ recipient, run }) => (recipient === null ? null : recipientOf(db, run.tenant, recipient)),
    async listOf(runId) {
      const rows = await db
        .selectFrom('notification_deliveries as d')
        .innerJoin('notifications as n', 'n.id', 'd.notification_id')
        .leftJoin('api_keys as k', 'k.id', 'd.recipient')
        .select(['d.id', 'n.type', 'd.channel', 'k.name as recipient', 'n.at', 'd.state', 'd.attempts'])
        .select(['d.due_at', 'd.sent_at', 'd.reason'])
        .where('n.run_id', '=', runId)
        .orderBy('n.id')
        .orderBy('d.channel')
        .orderBy('k.name')
        .execute();
      return rows.map(({ id, at, due_at, sent_at, ...row }) => ({
        ...row,
        deliveryId: id,
        at: at.toISOString(),
        nextAttemptAt: row.state === 'pending' ? due_at.toISOString() : null,
        sentAt: sent_at?.toISOString() ?? null,
      }));
    },
  };
}

interface ClaimedRow {
  id: string;
  channel: NotificationChannel;
  attempts: number;
  age_ms: number;
  recipient: string | null;
  request: WaitingDecision | null;
  is_decided: boolean;
  type: NotificationType;
  at: Date;
  data: Record<string, unknown>;
  run_id: string;
  tenant: string;
  title: string;
  workflow_id: string;
}

/** A claim moves the due time to the end of the lease: a dispatcher that dies gives its deliveries back by that alone. */
async function claimDue(db: Kysely<Database>, ask: Parameters<NotificationStore['claim']>[0]): Promise<ClaimedRow[]> {
  const { rows } = await sql<ClaimedRow>`
    with due as (
      select id from notification_deliveries
      where state = 'pending' and due_at <= clock_timestamp() and channel = any(${[...ask.channels]}::text[])
      order by due_at limit ${ask.limit}
      for update skip locked
    ), claimed as (
      update notification_deliveries d set attempts = d.attempts + 1, due_at = ${inMs(ask.leaseMs)}
      from due where d.id = due.id
      returning d.*
    )
    select c.id, c.channel, c.recipient, c.attempts, n.type, n.at, n.data, r.run_id, r.tenant, r.title, r.workflow_id,
      (extract(epoch from clock_timestamp() - c.created_at) * 1000)::float8 as age_ms,
      case when r.decision->>'digest' = n.data->>'digest' then r.decision end as request,
      exists (
        select 1 from run_events e where e.run_id = n.run_id and e.type = 'decision-made' and not e.superseded
          and e.data->>'digest' = n.data->>'digest'
      ) as is_decided
    from claimed c join notifications n on n.id = c.notification_id join runs r using (run_id)
    order by c.created_at
  `.execute(db);
  return rows;
}

function toClaimed({
  id,
  age_ms,
  is_decided,
  run_id,
  tenant,
  title,
  workflow_id,
  ...row
}: ClaimedRow): ClaimedDelivery {
  const run = { runId: run_id, tenant, title, workflowId: workflow_id };
  return { ...row, deliveryId: id, ageMs: age_ms, isDecided: is_decided, run };
}

function inMs(wait: number) {
  return sql<Date>`clock_timestamp() + ${wait} * interval '1 millisecond'`;
}
