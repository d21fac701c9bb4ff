import { sql } from 'kysely';
import type { OpenDatabase } from '#infra/storage/database';
import { isTerminal, type RunState } from '#shared/policies/run-state';

/** How far a run is, in starts and ends of activities; grows to twice the number of activities. */
export interface Progress {
  readonly marks: number;
  readonly isOver: boolean;
}

export async function progressOf({ db }: OpenDatabase, workflowId: string): Promise<Progress> {
  const { rows } = await sql<{ state: RunState; marks: string }>`
    select r.state, count(e.id) + count(e.finished_at) as marks
    from runs r left join activity_executions e on e.workflow_id = r.workflow_id and not e.reused
    where r.workflow_id = ${workflowId} group by r.state`.execute(db);
  const row = rows[0];
  return { marks: Number(row?.marks ?? 0), isOver: row !== undefined && isTerminal(row.state) };
}

export interface ExecutionCounts {
  readonly activities: number;
  readonly executions: number;
  /** Began although an execution of the same activity with the same input had completed. */
  readonly completedRunAgain: number;
  /** Activities of a finished run whose work was completed never or more than once. */
  readonly notCompletedOnce: number;
  /** Began and never completed: something was killed under them. */
  readonly interrupted: number;
  /** Results kept by the journal and handed back instead of working again. */
  readonly handedBack: number;
}

const sameActivity = sql`one.workflow_id = other.workflow_id and one.temporal_run_id = other.temporal_run_id
  and one.activity_id = other.activity_id and one.input_hash = other.input_hash`;

/** Counts from the record of executions of one run, which each execution enters before it begins. */
export async function countExecutions({ db }: OpenDatabase, workflowId: string): Promise<ExecutionCounts> {
  const { rows } = await sql<Record<keyof ExecutionCounts, string>>`
    with one as (select * from activity_executions where workflow_id = ${workflowId}),
      keys as (
        select count(finished_at) filter (where not reused) as completed
        from one group by temporal_run_id, activity_id, input_hash
      )
    select
      (select count(*) from keys) as "activities",
      (select count(*) from one) as "executions",
      (select count(*) from keys where completed <> 1) as "notCompletedOnce",
      (select count(*) from one where finished_at is null) as "interrupted",
      (select count(*) from one where reused) as "handedBack",
      (select count(*) from one where not reused and exists (
        select from one as other
        where ${sameActivity} and other.id <> one.id and not other.reused and other.finished_at <= one.started_at
      )) as "completedRunAgain"`.execute(db);
  return asNumbers(rows[0]);
}

function asNumbers(row: Record<keyof ExecutionCounts, string> | undefined): ExecutionCounts {
  if (!row) throw new Error('the database counted nothing');
  return Object.fromEntries(
    Object.entries(row).map(([name, count]) => [name, Number(count)]),
  ) as unknown as ExecutionCounts;
}
