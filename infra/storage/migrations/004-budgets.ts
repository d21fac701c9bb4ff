import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** People are asked for more money: how often, and whether they said no. */
export const budgetsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      alter table money_accounts
        add column raises_asked integer not null default 0,
        add column is_raise_declined boolean not null default false;
    `.execute(db);
  },
};
