import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '#test/bench/corpus/seeded-random';
import type { StartedRun } from '#test/bench/stack/drive-run';
import type { ScratchStack } from '#test/bench/stack/scratch-stack';
import type { ParkRuns } from '#test/bench/waiting/park-runs';
import { type DecisionTimes, timeDecision } from '#test/bench/waiting/time-decision';

export interface SampleTimes {
  /** Runs the worker had put out of its memory. */
  readonly long: readonly DecisionTimes[];
  /** Runs that have only just begun to wait. */
  readonly fresh: readonly DecisionTimes[];
}

export interface Sample {
  readonly park: ParkRuns;
  /** Runs that have waited for long. */
  readonly waiting: readonly StartedRun[];
  readonly size: number;
}

/** Decides on runs picked at random and on fresh ones by turns, one at a time, so that both meet the same machine. */
export async function decideSample(stack: ScratchStack, sample: Sample): Promise<SampleTimes> {
  const long: DecisionTimes[] = [];
  const fresh: DecisionTimes[] = [];
  for (const run of pickRandomly(sample.waiting, sample.size)) {
    long.push(await timeDecision(stack, run));
    for (const another of await sample.park(1)) {
      // It is written down as waiting a moment before the worker lays it aside.
      await sleep(100);
      fresh.push(await timeDecision(stack, another));
    }
  }
  return { long, fresh };
}

function pickRandomly<Item>(items: readonly Item[], count: number): Item[] {
  const random = seededRandom(items.length);
  const left = [...items];
  return Array.from({ length: Math.min(count, items.length) }, () =>
    left.splice(random.between(0, left.length - 1), 1),
  ).flat();
}
