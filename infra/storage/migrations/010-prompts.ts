import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The prompts that the workers ask, so that the API can show their words and check others in their place. */
export const promptsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table known_prompts (
        name text primary key,
        place integer not null,
        facts jsonb not null,
        seen_at timestamptz not null
      );
    `.execute(db);
  },
};
