import { randomUUID } from 'node:crypto';
import type { RunView } from '#shared/contracts/run';
import { type StartedRun, startRun } from '#test/bench/stack/drive-run';
import type { ScratchStack } from '#test/bench/stack/scratch-stack';
import { waitFor } from '#test/bench/stack/wait-for';
import { parkRequest } from '#test/bench/waiting/park-request';

/** Made at a time: far fewer than a worker keeps in memory, or each would be read again from its history at every step. */
const atOnce = 48;

/** Makes so many runs wait for the approval of their plans. */
export type ParkRuns = (count: number) => Promise<StartedRun[]>;

/**
 * Plans one run; all the others are forks of it that begin at the approval of its plan, since to plan ten thousand
 * times what is then only waited for would take an hour. Each is a workflow of its own that shows its own plan.
 */
export async function openParking(stack: ScratchStack): Promise<ParkRuns> {
  const parent = await startRun(stack, await parkRequest(stack.dataDir));
  await untilParked(stack);
  return async count => {
    const parked: StartedRun[] = [];
    while (parked.length < count) {
      const length = Math.min(atOnce, count - parked.length);
      parked.push(...(await Promise.all(Array.from({ length }, () => fork(stack, parent)))));
      await untilParked(stack);
    }
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

async function untilParked(stack: ScratchStack): Promise<void> {
  const { db } = stack.database();
  const isNoneUnderWay = async () => {
    const row = await db.selectFrom('runs').select('run_id').where('state', '=', 'planning').executeTakeFirst();
    return row === undefined || null;
  };
  await waitFor(isNoneUnderWay, { what: 'every run waits', withinMs: 120_000, everyMs: 50 });
}
