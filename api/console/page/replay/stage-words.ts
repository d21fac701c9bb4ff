import type { ReplayStage } from '#shared/policies/replay-stages';
import { replayStages } from '#shared/policies/replay-stages';

const words: Record<ReplayStage, string> = {
  planning: 'planning',
  'awaiting-plan-approval': 'approval of the plan',
  researching: 'research',
  synthesizing: 'writing',
  verifying: 'verification',
  'awaiting-review': 'approval of the document',
};

export function stageWords(stage: string): string {
  return words[stage as ReplayStage] ?? stage;
}

export const stageChoices = replayStages.map(stage => ({ value: stage, label: `The beginning of: ${words[stage]}` }));

/** What a run that branches off there takes over from the other. */
export const sharedBefore: Record<ReplayStage, string> = {
  planning: 'Nothing but the brief is shared.',
  'awaiting-plan-approval': 'The plan is shared. It is asked again whether it shall be so, and you can edit it before.',
  researching: 'The plan and its approval are shared; research is done again.',
  synthesizing: 'The plan, its approval and the evidence are shared; the sections are written again.',
  verifying: 'Everything up to the written sections is shared; they are verified again.',
  'awaiting-review': 'Everything is shared up to the document, which is asked about again.',
};
