import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Runs that take another run again, and what each has changed. */
export const refreshMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      alter table runs add column refresh_of text references runs on delete set null;
      create index runs_by_refreshed on runs (refresh_of, created_at desc) where refresh_of is not null;
      create table refresh_reports (
        run_id text primary key references runs on delete cascade,
        before_run text references runs on delete set null,
        report_hash text not null,
        changes jsonb not null,
        at timestamptz not null
      );
    `.execute(db);
  },
};
