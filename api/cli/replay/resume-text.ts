import { activityList } from '#api/cli/replay/activity-list';
import type { ResumePreview } from '#shared/contracts/replay';

export function resumeText(preview: ResumePreview): string {
  const { runId, state, stateThen, from, eventId, at, kept, repeated, answered, atMostUsd, estimateUsd } = preview;
  const to = from ? `the beginning of "${from}"` : 'its last good point';
  return [
    `${runId} is ${state}. It goes back to ${to}: event ${eventId} of ${at}, where it was ${stateThen}.`,
    ...(preview.isRunning ? ['It is still going: what it does now is stopped. This needs --force.'] : []),
    `  kept       ${activityList(kept)}`,
    `  done again ${activityList(repeated)}`,
    `  answered   ${answered.calls} prompts for $${answered.paidUsd.toFixed(4)}; asked in the same words they cost nothing`,
    ...(estimateUsd === null ? [] : [`  expected   $${estimateUsd.toFixed(4)} of the plan's estimate are not spent`]),
    `  at most    ${atMostUsd === null ? 'no budget limits it' : `$${atMostUsd.toFixed(4)}`}`,
    'Decisions made after this point hold only for exactly what they were made on; others are asked again.',
    '',
  ].join('\n');
}
