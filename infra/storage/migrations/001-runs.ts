import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const runsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table runs (
        run_id text primary key,
        tenant text not null,
        workflow_id text not null unique,
        idempotency_key text not null,
        request_hash text not null,
        title text not null,
        vertical text not null,
        brief_hash text not null,
        corpus text not null,
        state text not null default 'planning',
        decision jsonb,
        progress jsonb not null default '[]',
        published integer not null default 0,
        hedged integer not null default 0,
        dropped integer not null default 0,
        sources integer not null default 0,
        confidence double precision,
        reason text,
        plan_hash text,
        content_hash text,
        mrd_files jsonb,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        finished_at timestamptz,
        last_seq integer not null default 0,
        unique (tenant, idempotency_key)
      );
      create index runs_by_tenant on runs (tenant, created_at desc, run_id desc);
      create table run_events (
        run_id text not null references runs on delete cascade,
        seq integer not null,
        key text not null,
        at timestamptz not null,
        type text not null,
        data jsonb not null,
        primary key (run_id, seq),
        unique (run_id, key)
      );
      create table decisions (
        run_id text not null references runs on delete cascade,
        key text not null,
        at timestamptz not null,
        record jsonb not null,
        primary key (run_id, key)
      );
      create table claims (
        run_id text not null references runs on delete cascade,
        claim_id text not null,
        tenant text not null,
        section_id text not null,
        text text not null,
        verdict text not null,
        publication text not null,
        confidence double precision not null,
        claim jsonb not null,
        primary key (run_id, claim_id)
      );
      create table sources (
        run_id text not null references runs on delete cascade,
        source_id text not null,
        tenant text not null,
        sha256 text not null,
        title text not null,
        location text not null,
        publisher text,
        source jsonb not null,
        primary key (run_id, source_id)
      );
      create table api_keys (
        id text primary key,
        tenant text not null,
        name text not null,
        role text not null,
        key_sha256 text not null unique,
        created_at timestamptz not null,
        revoked_at timestamptz
      );
    `.execute(db);
  },
};
