import type { Kysely } from 'kysely';
import { jsonColumn } from '#infra/storage/json-column';
import type { Database } from '#infra/storage/schema';

/**
 * One activity of one workflow run with one input; stable over attempts and restarts of anything. A reset makes a new run
 * and does its work anew, perhaps with mended code; what was paid is found in the journal of calls then.
 */
export interface ActivityKey {
  readonly workflowId: string;
  /** Temporal's id of the run, not Assay's. */
  readonly temporalRunId: string;
  readonly activityId: string;
  readonly inputHash: string;
}

export interface ActivityJournal {
  /** The result of an execution that completed before, if there is one. */
  find(key: ActivityKey): Promise<{ result: unknown } | null>;
  /** Notes that an execution begins; gives its id. */
  begin(key: ActivityKey, about: { activityType: string; attempt: number; isReused: boolean }): Promise<string>;
  /** Keeps the result and ends the execution in one transaction: an execution without end was not completed. */
  complete(key: ActivityKey, about: { executionId: string; activityType: string; result: unknown }): Promise<void>;
}

export function createActivityJournal(db: Kysely<Database>): ActivityJournal {
  return {
    async find({ workflowId, temporalRunId, activityId, inputHash }) {
      const row = await db
        .selectFrom('activity_results')
        .select('result')
        .where('workflow_id', '=', workflowId)
        .where('temporal_run_id', '=', temporalRunId)
        .where('activity_id', '=', activityId)
        .where('input_hash', '=', inputHash)
        .executeTakeFirst();
      return row ? { result: row.result ?? undefined } : null;
    },
    async begin({ workflowId, temporalRunId, activityId, inputHash }, { activityType, attempt, isReused }) {
      const now = new Date();
      const row = await db
        .insertInto('activity_executions')
        .values({
          workflow_id: workflowId,
          temporal_run_id: temporalRunId,
          activity_id: activityId,
          activity_type: activityType,
          input_hash: inputHash,
          attempt,
          reused: isReused,
          started_at: now,
          finished_at: isReused ? now : null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return String(row.id);
    },
    async complete(key, { executionId, activityType, result }) {
      const now = new Date();
      await db.transaction().execute(async transaction => {
        await transaction
          .insertInto('activity_results')
          .values({
            workflow_id: key.workflowId,
            temporal_run_id: key.temporalRunId,
            activity_id: key.activityId,
            input_hash: key.inputHash,
            activity_type: activityType,
            result: jsonColumn(result),
            finished_at: now,
          })
          .onConflict(conflict => conflict.doNothing())
          .execute();
        await transaction
          .updateTable('activity_executions')
          .set({ finished_at: now })
          .where('id', '=', executionId as unknown as number)
          .execute();
      });
    },
  };
}
