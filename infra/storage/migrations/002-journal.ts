import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What was paid for or done once: answers of engines, results of activities, and the record of each execution. */
export const journalMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table calls (
        key text primary key,
        tenant text not null,
        prompt text not null,
        prompt_version integer not null,
        engine text not null,
        model text,
        input_hash text not null,
        output_hash text not null,
        cost_usd double precision not null default 0,
        created_at timestamptz not null
      );
      create table run_calls (
        run_id text not null,
        call_key text not null references calls on delete cascade,
        reused boolean not null,
        at timestamptz not null,
        primary key (run_id, call_key)
      );
      create table activity_results (
        workflow_id text not null,
        temporal_run_id text not null,
        activity_id text not null,
        input_hash text not null,
        activity_type text not null,
        result jsonb,
        finished_at timestamptz not null,
        primary key (workflow_id, temporal_run_id, activity_id, input_hash)
      );
      create table activity_executions (
        id bigint generated always as identity primary key,
        workflow_id text not null,
        temporal_run_id text not null,
        activity_id text not null,
        activity_type text not null,
        input_hash text not null,
        attempt integer not null,
        reused boolean not null,
        started_at timestamptz not null,
        finished_at timestamptz
      );
      create index activity_executions_by_workflow on activity_executions (workflow_id, activity_id);
    `.execute(db);
  },
};
