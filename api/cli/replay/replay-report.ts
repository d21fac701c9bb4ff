import type { CommandOutcome } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { type Column, textTable } from '#api/cli/terminal/text-table';
import type { ReplayCheck, ReplayReport } from '#shared/contracts/replay';

const columns: readonly Column[] = [
  { heading: 'History' },
  { heading: 'Events', align: 'right' },
  { heading: 'Verdict' },
  { heading: 'Where', isFlexible: true },
];

/** What a check of histories ends with: only when each of them was walked the recorded way is it fine. */
export function reportOutcome(report: ReplayReport, width: number): CommandOutcome {
  const isSame = report.checks.every(check => check.verdict === 'same');
  return {
    code: isSame ? exitCodes.done : exitCodes.different,
    json: { same: isSame, ...report },
    text: reportText(report, width),
  };
}

function reportText({ checks, isCut }: ReplayReport, width: number): string {
  if (checks.length === 0) return 'There is no history to check.\n';
  const rows = checks.map(check => [check.history, String(check.events), check.verdict, place(check)]);
  const details = [...new Set(checks.flatMap(({ detail }) => detail ?? []))];
  const same = checks.filter(check => check.verdict === 'same').length;
  return [
    textTable(columns, rows, width),
    ...details.map(detail => `\n${detail}`),
    `\n${same} of ${checks.length} walk the recorded way. Compared are the steps and their order, not what they are given.`,
    ...(isCut ? ['There are more runs; the newest were checked: limit them with --since.'] : []),
    '',
  ].join('\n');
}

function place({ difference }: ReplayCheck): string {
  if (!difference) return '';
  const { eventId, inHistory, inCode } = difference;
  return `${eventId === null ? '' : `event ${eventId}: `}the history has ${inHistory}; the code ${inCode}`;
}
