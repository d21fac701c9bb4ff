import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Answers that may serve questions in other words, and the vectors of the words, each bought once. */
export const semanticMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table semantic_vectors (
        tenant text not null,
        model text not null,
        text_hash text not null,
        vector bytea not null,
        at timestamptz not null,
        primary key (tenant, model, text_hash)
      );
      create table semantic_answers (
        id bigint generated always as identity primary key,
        tenant text not null,
        scope text not null,
        model text not null,
        text_hash text not null,
        call_key text not null references calls,
        output_hash text not null,
        at timestamptz not null,
        unique (tenant, scope, model, text_hash),
        foreign key (tenant, model, text_hash) references semantic_vectors
      );
      create index semantic_answers_newest on semantic_answers (tenant, scope, model, id desc);
    `.execute(db);
  },
};
