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

/** The state in which a fork from the stage begins. The document to review is composed anew, since it names its run. */
export function forkState(stage: ReplayStage): ReplayStage {
  const entered = stage === 'awaiting-review' ? 'verifying' : stage;
  return replayStages[Math.max(0, replayStages.indexOf(entered) - 1)] ?? 'planning';
}
