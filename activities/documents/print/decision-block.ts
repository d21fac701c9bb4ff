import type { DecisionRecord } from '#shared/contracts/decision';
import { standingOf } from '../reading/decision-words.js';
import { dayAndTime } from '../reading/wording.js';
import type { TableBlock } from './block.js';
import { type Line, line, soft, strong } from './line.js';
import { tableOf } from './tables.js';

/** Who decided what, when, and whether anybody vouches for their name. */
export function decisionBlock(rows: readonly DecisionRecord[]): TableBlock | null {
  return tableOf(
    'Decisions',
    [
      {
        head: 'What',
        share: 14,
        cell: ({ kind, revision, digest }) => [
          line(strong(kind)),
          line(soft(`revision ${revision}, ${shortDigest(digest)}`)),
        ],
      },
      { head: 'Decision', share: 12, cell: ({ decision }) => line(decision) },
      { head: 'By', share: 24, cell: by },
      { head: 'When', share: 16, cell: ({ decidedAt }) => line(dayAndTime(decidedAt)) },
      {
        head: 'Outcome',
        share: 18,
        cell: ({ outcome, detail }) => [line(outcome), ...(detail === '' ? [] : [line(soft(detail))])],
      },
      { head: 'Reason', share: 16, cell: ({ reason }) => line(reason ?? '–') },
    ],
    { rows },
  );
}

function by(record: DecisionRecord): Line[] {
  return [line(record.actor ?? 'not stated'), line(soft(standingOf(record)))];
}

/** Enough of the digest to tell what was decided about from anything else; the whole of it stands in the JSON form. */
function shortDigest(digest: string): string {
  return `${digest.slice(0, 'sha256:'.length + 12)}…`;
}
