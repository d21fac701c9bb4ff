import { type Kysely, sql } from 'kysely';
import { toolBreakers } from '#infra/storage/breaker-store';
import { jsonColumn } from '#infra/storage/json-column';
import type { Database } from '#infra/storage/schema';
import type { KnownTool, ToolBreaker, ToolStatus } from '#shared/contracts/tool-catalogue';

/** Workers note here which research tools they have: the API knows none. */
export async function noteTools(db: Kysely<Database>, tools: readonly KnownTool[]): Promise<void> {
  await db.transaction().execute(async transaction => {
    await transaction.deleteFrom('known_tools').execute();
    for (const [place, tool] of tools.entries()) {
      const row = { name: tool.name, place, facts: jsonColumn(tool), seen_at: new Date() };
      await transaction
        .insertInto('known_tools')
        .values(row)
        .onConflict(conflict => conflict.column('name').doUpdateSet(row))
        .execute();
    }
  });
}

/** What is known of research tools, for people. */
export interface ToolReports {
  listTools(): Promise<ToolStatus[]>;
}

export function createToolReports(db: Kysely<Database>): ToolReports {
  return { listTools: () => listTools(db) };
}

/** In the order of the registry, each with its breakers that are not at rest. */
async function listTools(db: Kysely<Database>): Promise<ToolStatus[]> {
  const [rows, breakers] = await Promise.all([
    db.selectFrom('known_tools').selectAll().orderBy('place').execute(),
    breakersOf(db),
  ]);
  return rows.map(({ facts, seen_at }) => ({
    ...facts,
    seenAt: seen_at.toISOString(),
    breakers: breakers.filter(({ of }) => of.split(/[.@]/, 1)[0] === facts.name),
  }));
}

async function breakersOf(db: Kysely<Database>): Promise<ToolBreaker[]> {
  const rows = await db
    .selectFrom('breakers')
    .select(['deployment', 'failures', 'open_until', 'last_error'])
    .select(sql<boolean>`coalesce(open_until > clock_timestamp(), false)`.as('is_open'))
    .where('deployment', 'like', `${toolBreakers}%`)
    .orderBy('deployment')
    .execute();
  return rows.map(row => ({
    of: row.deployment.slice(toolBreakers.length),
    state: row.is_open ? 'open' : row.open_until === null ? 'closed' : 'probing',
    failures: row.failures,
    openUntil: row.open_until?.toISOString() ?? null,
    lastError: row.last_error,
  }));
}
