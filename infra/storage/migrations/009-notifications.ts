import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What people are to be told outside the product: written with the story, sent afterwards, once per channel. */
export const notificationsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table notifications (
        id bigint generated always as identity primary key,
        run_id text not null references runs on delete cascade,
        key text not null,
        type text not null,
        at timestamptz not null,
        data jsonb not null,
        unique (run_id, key)
      );
      create table notification_deliveries (
        id uuid primary key default gen_random_uuid(),
        notification_id bigint not null references notifications on delete cascade,
        channel text not null,
        state text not null default 'pending' check (state in ('pending', 'sent', 'given-up')),
        attempts integer not null default 0,
        due_at timestamptz not null default clock_timestamp(),
        created_at timestamptz not null default clock_timestamp(),
        sent_at timestamptz,
        reason text,
        unique (notification_id, channel)
      );
      create index deliveries_due on notification_deliveries (due_at) where state = 'pending';
    `.execute(db);
  },
};
