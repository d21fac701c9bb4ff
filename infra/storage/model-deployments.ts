import { type Kysely, sql } from 'kysely';
import { jsonColumn } from '#infra/storage/json-column';
import type { Database } from '#infra/storage/schema';
import type { DeploymentFacts, ModelDeployment } from '#shared/contracts/model-deployment';

/** Workers note here which models they have opened, so that the API can show them: it knows no providers. */
export async function noteDeployments(
  db: Kysely<Database>,
  deployments: readonly { readonly id: string; readonly facts: DeploymentFacts }[],
): Promise<void> {
  await db.transaction().execute(async transaction => {
    await transaction.deleteFrom('model_deployments').execute();
    for (const [place, { id, facts }] of deployments.entries()) {
      const row = { id, place, facts: jsonColumn(facts), seen_at: new Date() };
      await transaction
        .insertInto('model_deployments')
        .values(row)
        .onConflict(conflict => conflict.column('id').doUpdateSet(row))
        .execute();
    }
  });
}

/** First choice first, each with the state of its breaker. */
export async function listDeployments(db: Kysely<Database>): Promise<ModelDeployment[]> {
  const rows = await db
    .selectFrom('model_deployments as d')
    .leftJoin('breakers as b', 'b.deployment', 'd.id')
    .select(['d.id', 'd.facts', 'd.seen_at', 'b.open_until', 'b.last_error'])
    .select([
      sql<number>`coalesce(b.failures, 0)`.as('failures'),
      sql<boolean>`coalesce(b.open_until > clock_timestamp(), false)`.as('is_open'),
    ])
    .orderBy('d.place')
    .execute();
  return rows.map(row => ({
    ...row.facts,
    id: row.id,
    seenAt: row.seen_at.toISOString(),
    breaker: {
      state: row.is_open ? 'open' : row.open_until === null ? 'closed' : 'probing',
      failures: row.failures,
      openUntil: row.open_until?.toISOString() ?? null,
      lastError: row.last_error,
    },
  }));
}
