import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Questions that wait for the batch interfaces of providers, the batches they went into, and the runs that wait. */
export const batchesMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table batches (
        id bigint generated always as identity primary key,
        label text not null unique,
        tenant text not null,
        provider text not null,
        model text not null,
        state text not null,
        provider_batch text,
        absences integer not null default 0,
        outcome text,
        intended_at timestamptz not null,
        submitted_at timestamptz,
        ended_at timestamptz
      );
      create index batches_open on batches (tenant, provider, model) where state <> 'ended';
      create table batch_items (
        id bigint generated always as identity primary key,
        tenant text not null,
        provider text not null,
        model text not null,
        question_key text not null,
        call_key text not null references calls,
        prompt text not null,
        request_hash text not null,
        state text not null,
        batch_id bigint references batches,
        attempt_id bigint references paid_attempts,
        reason text,
        queued_at timestamptz not null,
        ended_at timestamptz
      );
      create unique index batch_items_open on batch_items (question_key) where state in ('queued', 'submitted');
      create index batch_items_by_question on batch_items (question_key);
      create index batch_items_by_batch on batch_items (batch_id);
      create table batch_waits (
        item_id bigint not null references batch_items,
        run_id text not null,
        told_at timestamptz,
        primary key (item_id, run_id)
      );
      create index batch_waits_untold on batch_waits (item_id) where told_at is null;
    `.execute(db);
  },
};
