import { type CallCounts, countCalls, forgetCalls } from '#test/bench/stack/call-attempts';
import { approveUntilEnd, type EndedRun, type RunRequest, startRun } from '#test/bench/stack/drive-run';
import { countExecutions, type ExecutionCounts } from '#test/bench/stack/execution-counts';
import { type KillPoint, killAt } from '#test/bench/stack/kill-at';
import type { ScratchStack } from '#test/bench/stack/scratch-stack';
import { timed } from '#test/bench/stopwatch';

/** A run that thought for itself, with what the database says about how its work was done. */
export interface ObservedRun extends EndedRun {
  readonly seconds: number;
  readonly point: KillPoint | null;
  /** Whether the run was still under way at its point. */
  readonly wasKilled: boolean;
  readonly executions: ExecutionCounts;
  readonly calls: CallCounts;
}

/** Runs to the end, approving what is asked, with something killed at each point on the way. `watchCalls` comes first. */
export async function observeRun(
  stack: ScratchStack,
  request: RunRequest,
  ...points: KillPoint[]
): Promise<ObservedRun> {
  await forgetCalls(stack.database());
  const { result, seconds } = await timed(async () => {
    const run = await startRun(stack, request);
    const [ended, kills] = await Promise.all([approveUntilEnd(stack, run), killAtEach(stack, run, points)]);
    return { ended, wasKilled: kills.length > 0 && kills.every(Boolean) };
  });
  return {
    ...result.ended,
    wasKilled: result.wasKilled,
    seconds,
    point: points[0] ?? null,
    executions: await countExecutions(stack.database(), result.ended.workflowId),
    calls: await countCalls(stack.database()),
  };
}

async function killAtEach(
  stack: ScratchStack,
  run: { runId: string; workflowId: string },
  points: readonly KillPoint[],
): Promise<boolean[]> {
  const kills: boolean[] = [];
  for (const point of points) kills.push(await killAt(stack, run, point));
  return kills;
}
