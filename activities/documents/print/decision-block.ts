import type { DecisionRecord } from '#shared/contracts/decision';
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
        cell: ({ kind, revision }) => [line(strong(kind)), line(soft(`revision ${revision}`))],
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

function by({ actor, channel, isVerified, role, onBehalfOf }: DecisionRecord): Line[] {
  const standing = [
    role === undefined ? '' : `as ${role}`,
    onBehalfOf === undefined ? '' : `on behalf of ${onBehalfOf}`,
    `through ${channel}`,
    isVerified === undefined ? '' : isVerified ? 'identity verified' : 'identity not verified',
  ];
  return [line(actor ?? 'not stated'), line(soft(standing.filter(Boolean).join(', ')))];
}
