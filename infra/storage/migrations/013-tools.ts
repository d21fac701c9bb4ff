import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What research tools answered, which runs made use of it, and which tools the workers have. */
export const toolsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table tool_calls (
        id bigint generated always as identity primary key,
        key text not null,
        tenant text not null,
        run_id text not null,
        tool text not null,
        answer_hash text,
        error text,
        because text,
        refused_until timestamptz,
        cost_micro_usd bigint not null default 0,
        at timestamptz not null,
        check ((answer_hash is null) = (error is not null and refused_until is not null))
      );
      create index tool_calls_by_key on tool_calls (key, at desc);
      create index tool_calls_by_run on tool_calls (run_id);
      create table run_tool_calls (
        run_id text not null,
        call_id bigint not null references tool_calls,
        at timestamptz not null,
        primary key (run_id, call_id)
      );
      create table known_tools (
        name text primary key,
        place integer not null,
        facts jsonb not null,
        seen_at timestamptz not null
      );
    `.execute(db);
  },
};
