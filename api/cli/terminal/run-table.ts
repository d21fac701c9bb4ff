import { type Column, textTable } from '#api/cli/terminal/text-table';
import type { RunView } from '#shared/contracts/run';

const columns: readonly Column[] = [
  { heading: 'Run' },
  { heading: 'State' },
  { heading: 'Vertical' },
  { heading: 'Claims', align: 'right' },
  { heading: 'Started' },
  { heading: 'Title', isFlexible: true },
];

export function runTable(runs: readonly RunView[], width: number): string {
  const rows = runs.map(run => [
    run.runId,
    run.state,
    run.vertical,
    String(run.claims.published + run.claims.hedged),
    run.createdAt.slice(0, 16).replace('T', ' '),
    run.title,
  ]);
  return `${textTable(columns, rows, width)}\n`;
}
