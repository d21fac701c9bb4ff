import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Calls of language models: what was asked, each paid attempt, the money, and the state that workers share. */
export const modelsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      alter table calls
        alter column output_hash drop not null,
        add column question_key text,
        add column status text not null default 'completed',
        add column section text,
        add column provider text,
        add column schema_hash text,
        add column parameters jsonb,
        add column route jsonb,
        add column error text,
        add column input_tokens bigint not null default 0,
        add column cached_input_tokens bigint not null default 0,
        add column cache_write_tokens bigint not null default 0,
        add column output_tokens bigint not null default 0,
        add column cost_micro_usd bigint not null default 0,
        add column finished_at timestamptz;
      create index calls_by_question on calls (question_key);
      create table call_leases (
        question_key text primary key,
        owner text not null,
        expires_at timestamptz not null
      );
      create table paid_attempts (
        id bigint generated always as identity primary key,
        call_key text not null references calls,
        question_key text not null,
        run_id text not null,
        tenant text not null,
        prompt text not null,
        provider text not null,
        model text not null,
        purpose text not null,
        outcome text not null,
        input_tokens bigint not null default 0,
        cached_input_tokens bigint not null default 0,
        cache_write_tokens bigint not null default 0,
        output_tokens bigint not null default 0,
        month text not null,
        reserved_micro_usd bigint not null,
        cost_micro_usd bigint not null default 0,
        is_estimated boolean not null default false,
        request_id text,
        output_hash text,
        started_at timestamptz not null,
        finished_at timestamptz
      );
      create index paid_attempts_by_call on paid_attempts (call_key);
      create index paid_attempts_by_run on paid_attempts (run_id);
      create index paid_attempts_by_question on paid_attempts (question_key);
      create table money_accounts (
        account text primary key,
        limit_micro_usd bigint,
        spent_micro_usd bigint not null default 0,
        reserved_micro_usd bigint not null default 0,
        check (spent_micro_usd >= 0 and reserved_micro_usd >= 0)
      );
      create table money_warnings (
        account text not null,
        share double precision not null,
        at timestamptz not null,
        primary key (account, share)
      );
      create table ledger (
        id bigint generated always as identity primary key,
        attempt_id bigint not null unique references paid_attempts,
        tenant text not null,
        run_id text not null,
        month text not null,
        amount_micro_usd bigint not null,
        at timestamptz not null
      );
      create index ledger_by_run on ledger (run_id);
      create index ledger_by_tenant on ledger (tenant, month);
      create table breakers (
        deployment text primary key,
        failures integer not null,
        open_until timestamptz,
        probe_until timestamptz,
        last_error text,
        changed_at timestamptz not null
      );
      create table model_deployments (
        id text primary key,
        place integer not null,
        facts jsonb not null,
        seen_at timestamptz not null
      );
      create table rate_levels (
        provider text primary key,
        requests double precision not null,
        tokens double precision not null,
        at timestamptz not null
      );
    `.execute(db);
  },
};
