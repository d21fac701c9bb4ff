import { activityList } from '#api/cli/replay/activity-list';
import type { ForkPreview } from '#shared/contracts/replay';

type Shared = ForkPreview['shared'][number];

const words: Readonly<Record<Shared['what'], (count: number) => string>> = {
  vertical: () => 'vertical',
  corpus: () => 'corpus',
  plan: () => 'plan',
  'plan-approval': () => 'its approval',
  evidence: count => `evidence for ${count} questions`,
  drafts: count => `${count} written sections`,
  verification: () => 'verification',
  assembly: () => 'the sections put together',
};

/** What `assay replay fork --dry-run` tells. */
export function forkText({ runId, from, shared, anew, calls, estimateUsd, atMostUsd }: ForkPreview): string {
  const parts = shared.map(({ what, count }) => words[what](count)).join(', ');
  return [
    `A fork of ${runId} from "${from}". Nothing was made yet.`,
    `  shared     ${parts || 'nothing but the brief'}; ${calls.shared} prompts answered`,
    `  done anew  ${activityList(anew)}`,
    `  reused     ${calls.reused} prompts in the same words: they cost nothing`,
    `  asked anew ${calls.anew} prompts${calls.anew > 0 ? `, for ${expected(estimateUsd)}` : ''}`,
    `  at most    ${atMostUsd === null ? 'no budget limits it' : `$${atMostUsd.toFixed(4)}`}`,
    '',
  ].join('\n');
}

function expected(estimateUsd: number | null): string {
  return estimateUsd === null ? 'an amount that cannot be told beforehand' : `about $${estimateUsd.toFixed(4)}`;
}
