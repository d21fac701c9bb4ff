import type { Kysely } from 'kysely';
import { jsonColumn } from '#infra/storage/json-column';
import type { Database } from '#infra/storage/schema';
import type { KnownPrompt } from '#shared/contracts/known-prompt';

/** Workers note here which prompts they ask: the API knows none. */
export async function notePrompts(db: Kysely<Database>, prompts: readonly KnownPrompt[]): Promise<void> {
  await db.transaction().execute(async transaction => {
    await transaction.deleteFrom('known_prompts').execute();
    for (const [place, prompt] of prompts.entries()) {
      const row = { name: prompt.name, place, facts: jsonColumn(prompt), seen_at: new Date() };
      await transaction
        .insertInto('known_prompts')
        .values(row)
        .onConflict(conflict => conflict.column('name').doUpdateSet(row))
        .execute();
    }
  });
}

/** In the order in which a run asks them. */
export async function listPrompts(db: Kysely<Database>): Promise<KnownPrompt[]> {
  const rows = await db.selectFrom('known_prompts').select('facts').orderBy('place').execute();
  return rows.map(({ facts }) => facts);
}
