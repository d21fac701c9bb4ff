import { setTimeout as sleep } from 'node:timers/promises';
import type { PartName } from '#infra/local/stack-info';
import type { StartedRun } from '#test/bench/stack/drive-run';
import { progressOf } from '#test/bench/stack/execution-counts';
import type { ScratchStack } from '#test/bench/stack/scratch-stack';

export interface KillPoint {
  readonly part: PartName;
  /** Starts and ends of activities to let pass first. */
  readonly marks: number;
}

/** Kills a part as soon as the run has come so far; false when the run was over before. */
export async function killAt(stack: ScratchStack, { workflowId }: StartedRun, point: KillPoint): Promise<boolean> {
  for (;;) {
    const { marks, isOver } = await progressOf(stack.database(), workflowId);
    if (isOver) return false;
    if (marks >= point.marks) break;
    await sleep(3);
  }
  await stack.killAndAwait(point.part);
  return true;
}

/** Evenly over a run of so many marks: in the middle of each of `count` equal stretches. */
export function killPoints(part: PartName, { count, marks }: { count: number; marks: number }): KillPoint[] {
  return Array.from({ length: count }, (_, n) => ({ part, marks: Math.floor(((n + 0.5) / count) * marks) }));
}
