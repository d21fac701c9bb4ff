import { randomUUID } from 'node:crypto';
import type { RunView } from '#shared/contracts/run';
import { type StartedRun, startRun } from '#test/bench/stack/drive-run';
import type { ScratchStack } from '#test/bench/stack/scratch-stack';
import { waitFor } from '#test/bench/stack/wait-for';
import { parkRequest } from '#test/bench/waiting/park-request';

/** Made at a time: enough to keep the worker busy, too few to make anything wait for long. */
const atOnce = 32;

/** Makes so many runs wait for the approval of their plans. */
export type ParkRuns = (count: number) => Promise<StartedRun[]>;

/**
 * Plans one run; all the others are forks of it that begin at the approval of its plan, since to plan ten thousand
 * times what is then only waited for would take an hour. Each is a workflow of its own that shows its own plan.
 */
export async function openParking(stack: ScratchStack): Promise<ParkRuns> {
  const parent = await startRun(stack, await parkRequest(stack.dataDir));
  await untilParked(stack, 1);
  return async count => {
    const parked: StartedRun[] = [];
    let left = count;
    const maker = async () => {
      while (left > 0) {
        left -= 1;
        parked.push(await fork(stack, parent));
      }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, count) }, maker));
    await untilParked(stack, count);
    return parked;
  };
}

async function fork({ api }: ScratchStack, parent: StartedRun): Promise<StartedRun> {
  const from = { from: 'awaiting-plan-approval' };
  const { runId, workflowId } = await api.post<RunView>(`/v1/runs/${parent.runId}/fork`, from, {
    'Idempotency-Key': randomUUID(),
  });
  return { runId, workflowId };
}

async function untilParked(stack: ScratchStack, made: number): Promise<void> {
  const { db } = stack.database();
  const isNoneUnderWay = async () => {
    const row = await db.selectFrom('runs').select('run_id').where('state', '=', 'planning').executeTakeFirst();
    return row === undefined || null;
  };
  await waitFor(isNoneUnderWay, { what: 'every run waits', withinMs: 60_000 + made * 200, everyMs: 50 });
}
