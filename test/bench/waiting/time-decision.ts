import { isTerminal } from '#shared/policies/run-state';
import type { StartedRun } from '#test/bench/stack/drive-run';
import type { ScratchStack } from '#test/bench/stack/scratch-stack';
import { waitFor } from '#test/bench/stack/wait-for';
import { timed } from '#test/bench/stopwatch';

export interface DecisionTimes {
  /** From sending the decision until its sender hears that it was accepted. */
  readonly answered: number;
  /** From sending the decision until the run is written down as researching. */
  readonly resumed: number;
}

/** Approves the plan of a waiting run through the API, and gives the seconds. The work that follows is called off. */
export async function timeDecision(stack: ScratchStack, run: StartedRun): Promise<DecisionTimes> {
  const { decision } = await rowOf(stack, run);
  const body = JSON.parse(decision?.approveWith ?? '{}');
  let answered = 0;
  const { seconds: resumed } = await timed(async () => {
    ({ seconds: answered } = await timed(() => stack.api.post(`/v1/runs/${run.runId}/decisions`, body)));
    await until(stack, run, row => row.state !== 'awaiting-plan-approval');
  });
  await stack.api.post(`/v1/runs/${run.runId}/cancel`, {});
  await until(stack, run, row => isTerminal(row.state));
  return { answered, resumed };
}

type Row = Awaited<ReturnType<typeof rowOf>>;

function until(stack: ScratchStack, run: StartedRun, isReached: (row: Row) => boolean): Promise<true> {
  const look = async () => isReached(await rowOf(stack, run)) || null;
  return waitFor(look, { what: `${run.runId} went on`, withinMs: 120_000, everyMs: 5 });
}

function rowOf(stack: ScratchStack, { runId }: StartedRun) {
  return stack
    .database()
    .db.selectFrom('runs')
    .select(['state', 'decision'])
    .where('run_id', '=', runId)
    .executeTakeFirstOrThrow();
}
