import { type Column, textTable } from '#api/cli/terminal/text-table';
import type { ClaimChange, RunDiff, RunTotals } from '#shared/contracts/run-diff';

const claimColumns: readonly Column[] = [
  { heading: 'Change' },
  { heading: 'Section' },
  { heading: 'Before' },
  { heading: 'After' },
  { heading: 'Claim', isFlexible: true },
];
const numberColumns: readonly Column[] = [
  { heading: 'Number', isFlexible: true },
  { heading: 'Unit' },
  { heading: 'Before' },
  { heading: 'After' },
];
const sourceColumns: readonly Column[] = [
  { heading: 'Source' },
  { heading: 'Location', isFlexible: true },
  { heading: 'Title', isFlexible: true },
];
const totalColumns: readonly Column[] = [
  { heading: 'Run' },
  { heading: 'Claims', align: 'right' },
  { heading: 'Model calls', align: 'right' },
  { heading: 'Cost', align: 'right' },
  { heading: 'Time', align: 'right' },
];

/** Tables of what differs, and below them both runs. */
export function diffText({ isEqual, before, after, claims, numbers, sources }: RunDiff, width: number): string {
  const parts = [
    claims.length > 0 && textTable(claimColumns, claims.map(claimRow), width),
    numbers.length > 0 &&
      textTable(
        numberColumns,
        numbers.map(number => [number.what, number.unit, number.before.join(' | '), number.after.join(' | ')]),
        width,
      ),
    sources.length > 0 &&
      textTable(
        sourceColumns,
        sources.map(({ change, location, title }) => [change, location, title]),
        width,
      ),
    isEqual && 'Both documents say the same.',
    textTable(totalColumns, [totalRow(before), totalRow(after)], width),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function claimRow({ change, sectionId, before, after, text }: ClaimChange): string[] {
  return [change, sectionId, standing(before), standing(after), text];
}

function standing(judged: ClaimChange['before']): string {
  return judged ? `${judged.publication} (${judged.verdict})` : '–';
}

function totalRow({ runId, claims, modelCalls, costUsd, seconds }: RunTotals): string[] {
  const time = seconds === null ? '–' : `${seconds.toFixed(1)} s`;
  return [runId, String(claims), String(modelCalls), `$${costUsd.toFixed(4)}`, time];
}
