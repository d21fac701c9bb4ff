import type { RunState } from '#shared/policies/run-state';

/** Stages in their order, by the names of the states people see. */
export const replayStages = [
  'planning',
  'awaiting-plan-approval',
  'researching',
  'synthesizing',
  'verifying',
  'awaiting-review',
] as const satisfies readonly RunState[];
export type ReplayStage = (typeof replayStages)[number];

/** Whether `stage` lies before `other`. */
export function isBefore(stage: ReplayStage, other: ReplayStage): boolean {
  return replayStages.indexOf(stage) < replayStages.indexOf(other);
}

/** The state a run is in when it is about to enter the stage. */
export function stateBefore(stage: ReplayStage): ReplayStage {
  return replayStages[Math.max(0, replayStages.indexOf(stage) - 1)] ?? 'planning';
}
