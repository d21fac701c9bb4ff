import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Who may decide what: roles of people, rights that they lend to others, and the files that they give to support claims.
 * An API key stands for a person, so a name means one key only; former twins get a part of their id behind it.
 */
export const peopleMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      alter table api_keys add column roles text[] not null default '{}', add column email text;
      update api_keys set roles = '{product-manager,compliance-officer,budget-owner,publisher,executive}'
        where role = 'owner';
      update api_keys set name = name || ' ' || right(id, 8) where id in (
        select id from (
          select id, row_number() over (partition by tenant, lower(name) order by created_at, id) as place
          from api_keys where revoked_at is null
        ) as named where place > 1
      );
      create unique index api_keys_one_name on api_keys (tenant, lower(name)) where revoked_at is null;
      create table delegations (
        id text primary key,
        tenant text not null,
        from_key text not null references api_keys,
        to_key text not null references api_keys,
        roles text[] not null,
        since timestamptz not null,
        until timestamptz not null,
        run_id text references runs on delete cascade,
        ended_at timestamptz
      );
      create index delegations_to on delegations (to_key) where ended_at is null;
      create table supplied_sources (
        run_id text not null references runs on delete cascade,
        content_hash text not null,
        file_name text not null,
        bytes bigint not null,
        by_key text not null,
        at timestamptz not null default clock_timestamp(),
        primary key (run_id, content_hash)
      );
      create index runs_waiting on runs (tenant) where decision is not null;
    `.execute(db);
  },
};
