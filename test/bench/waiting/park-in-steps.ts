import type { StartedRun } from '#test/bench/stack/drive-run';
import { residentBytes } from '#test/bench/stack/resident-memory';
import type { ScratchStack } from '#test/bench/stack/scratch-stack';
import { settle } from '#test/bench/stack/settle';
import { timed } from '#test/bench/stopwatch';
import type { ParkRuns } from '#test/bench/waiting/park-runs';

/** Memory of worker and Temporal server, in bytes, with so many runs waiting. */
export interface Resting {
  readonly runs: number;
  readonly worker: number;
  readonly server: number;
}

export interface Parked {
  /** In the order in which they were started. */
  readonly runs: readonly StartedRun[];
  readonly resting: readonly Resting[];
  /** What starting them took, without the pauses. */
  readonly seconds: number;
}

const steps = [100, 1_000, 2_500, 5_000, 7_500, 10_000];

/** Brings `count` runs to the approval of their plans, and looks at the memory at each step, once all is quiet. */
export async function parkInSteps(
  stack: ScratchStack,
  park: ParkRuns,
  { count, say }: { readonly count: number; say(line: string): void },
): Promise<Parked> {
  const runs: StartedRun[] = [];
  const resting: Resting[] = [await restingAt(stack, 0)];
  let seconds = 0;
  for (const step of [...steps.filter(size => size < count), count]) {
    const parked = await timed(() => park(step - runs.length));
    runs.push(...parked.result);
    seconds += parked.seconds;
    const now = await restingAt(stack, step);
    resting.push(now);
    say(`${step} runs wait; worker ${megabytes(now.worker)} MB, ${Math.round(runs.length / seconds)} starts a second`);
  }
  return { runs, resting, seconds };
}

async function restingAt(stack: ScratchStack, runs: number): Promise<Resting> {
  const worker = stack.markOf('worker').pid;
  await settle(worker);
  return { runs, worker: residentBytes(worker) ?? 0, server: residentBytes(stack.markOf('temporal').pid) ?? 0 };
}

export function megabytes(bytes: number): number {
  return Math.round(bytes / 1_048_576);
}
