import { type Column, textTable } from '#api/cli/terminal/text-table';
import type { DecisionRecord } from '#shared/contracts/decision';
import type { QueuedDecision } from '#shared/contracts/decision-queue';

const queueColumns: readonly Column[] = [
  { heading: 'Run' },
  { heading: 'Decision' },
  { heading: 'For' },
  { heading: 'Until' },
  { heading: 'You' },
  { heading: 'Title', isFlexible: true },
];

/** What runs wait for; the caller's own first. */
export function queueTable(decisions: readonly QueuedDecision[], width: number): string {
  if (decisions.length === 0) return 'No run waits for a decision.\n';
  const rows = decisions.map(each => [
    each.runId,
    `${each.kind}${each.items === null ? '' : ` (${each.items})`}${each.needed > 1 ? ` ${each.approved.length}/${each.needed}` : ''}`,
    [each.role ?? 'anybody', ...each.escalatedTo].join(', '),
    `${minuteOf(each.deadline)}${each.isOverdue ? ' overdue' : ''}`,
    each.mayDecide ? 'yes' : 'no',
    each.title,
  ]);
  return `${textTable(queueColumns, rows, width)}\n`;
}

const logColumns: readonly Column[] = [
  { heading: 'At' },
  { heading: 'Decision' },
  { heading: 'By' },
  { heading: 'Channel' },
  { heading: 'Outcome' },
  { heading: 'Detail', isFlexible: true },
];

/** What was decided about a run, refusals too. */
export function decisionTable(decisions: readonly DecisionRecord[], width: number): string {
  if (decisions.length === 0) return 'Nothing was decided yet.\n';
  const rows = decisions.map(each => [
    minuteOf(each.decidedAt),
    `${each.decision} ${each.kind} ${each.revision}`,
    byWhom(each),
    each.channel,
    each.outcome,
    [each.detail, each.reason].filter(Boolean).join('; '),
  ]);
  return `${textTable(logColumns, rows, width)}\n`;
}

function byWhom({ actor, role, onBehalfOf, isVerified }: DecisionRecord): string {
  const name = `${actor ?? 'nobody'}${isVerified === false && actor !== null ? ' (unverified)' : ''}`;
  return [name, role && `as ${role}`, onBehalfOf && `for ${onBehalfOf}`].filter(Boolean).join(' ');
}

function minuteOf(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}
