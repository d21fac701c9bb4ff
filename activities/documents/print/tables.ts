import type { TableBlock, TableRow } from './block.js';
import type { Line } from './line.js';

export interface Column<Row> {
  readonly head: string;
  readonly share: number;
  /** One line or several. */
  cell(row: Row): Line | readonly Line[];
}

/** Null when there are no rows. */
export function tableOf<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  { rows, isUnstated = () => false }: { rows: readonly Row[]; isUnstated?: (row: Row) => boolean },
): TableBlock | null {
  if (rows.length === 0) return null;
  const rowOf = (row: Row): TableRow => ({
    cells: columns.map(column => linesOf(column.cell(row))),
    isUnstated: isUnstated(row),
  });
  return {
    kind: 'table',
    caption,
    columns: columns.map(({ head, share }) => ({ head, share })),
    rows: rows.map(rowOf),
  };
}

function linesOf(cell: Line | readonly Line[]): readonly Line[] {
  return isLines(cell) ? cell : [cell];
}

function isLines(cell: Line | readonly Line[]): cell is readonly Line[] {
  return Array.isArray(cell[0]);
}
