import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Decisions of people about claims as labels for their confidence, and the scales that were fitted on them. */
export const claimLabelsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table claim_labels (
        tenant text not null,
        run_id text not null,
        claim_id text not null,
        sheet_hash text not null,
        action text not null check (action in ('accept', 'reject', 'edit', 'supply')),
        is_right boolean not null,
        log_odds double precision not null,
        features jsonb not null,
        at timestamptz not null,
        primary key (run_id, sheet_hash, claim_id)
      );
      create index claim_labels_by_tenant on claim_labels (tenant, at);
      create table confidence_scales (
        tenant text not null,
        fitted_at timestamptz not null,
        labels integer not null,
        held_out integer not null,
        a double precision not null,
        b double precision not null,
        brier_before double precision not null,
        brier_after double precision not null,
        is_used boolean not null,
        primary key (tenant, fitted_at)
      );
    `.execute(db);
  },
};
