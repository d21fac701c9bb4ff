import { type Kysely, sql } from 'kysely';
import type { Database } from '#infra/storage/schema';
import type { BudgetQuestion } from '#shared/contracts/decision';

/** Lines of the story that say that the extractive engine stood in for models, and that nobody gave more money. */
export const standInEvent = 'model-stood-in';
export const declineEvent = 'budget-declined';

export interface RunEnding {
  readonly standIns: readonly { readonly prompt: string; readonly section: string | null; readonly because: string }[];
  /** The figures of the question for more money, when it was not given. */
  readonly declined: Pick<BudgetQuestion, 'of' | 'limitUsd' | 'spentUsd'> | null;
}

/** What a run's story tells about work that no model did. */
export async function readRunEnding(db: Kysely<Database>, runId: string): Promise<RunEnding> {
  const { rows: standIns } = await sql<RunEnding['standIns'][number]>`
    select data->>'prompt' as prompt, data->>'section' as section, data->>'because' as because
    from run_events where run_id = ${runId} and type = ${standInEvent} order by seq
  `.execute(db);
  const { rows: declines } = await sql<NonNullable<RunEnding['declined']>>`
    select data->>'of' as of, (data->>'limitUsd')::float8 as "limitUsd", (data->>'spentUsd')::float8 as "spentUsd"
    from run_events where run_id = ${runId} and type = ${declineEvent} order by seq desc limit 1
  `.execute(db);
  return { standIns, declined: declines[0] ?? null };
}
