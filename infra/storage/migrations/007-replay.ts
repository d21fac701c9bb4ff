import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Runs that go back or branch off: what was told after the point stays, marked as superseded. */
export const replayMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      alter table run_events add column superseded boolean not null default false;
      alter table runs
        add column forked_from text references runs on delete set null,
        add column forked_at text;
      create index runs_by_parent on runs (forked_from) where forked_from is not null;
    `.execute(db);
  },
};
