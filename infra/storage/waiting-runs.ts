import { type Kysely, sql } from 'kysely';
import type { Database } from '#infra/storage/schema';
import type { WaitingDecision } from '#shared/contracts/run';

export interface WaitingRun {
  readonly runId: string;
  readonly title: string;
  readonly vertical: string;
  readonly decision: WaitingDecision;
}

/** Runs that wait for people. */
export interface WaitingRuns {
  /** Of a tenant; what is due first comes first, at most a thousand. */
  list(tenant: string): Promise<WaitingRun[]>;
}

const mostListed = 1_000;

export function createWaitingRuns(db: Kysely<Database>): WaitingRuns {
  return {
    async list(tenant) {
      const rows = await db
        .selectFrom('runs')
        .select(['run_id', 'title', 'vertical', 'decision'])
        .where('tenant', '=', tenant)
        .where('decision', 'is not', null)
        .where('finished_at', 'is', null)
        .orderBy(sql`decision->>'deadline'`)
        .limit(mostListed)
        .execute();
      return rows.flatMap(({ run_id: runId, title, vertical, decision }) =>
        decision ? [{ runId, title, vertical, decision }] : [],
      );
    },
  };
}
