/** One column of a table: its heading, how its cells stand, and whether it gives way when the screen is narrow. */
export interface Column {
  readonly heading: string;
  readonly align?: 'right';
  readonly isFlexible?: boolean;
}

const gap = '  ';
const narrowest = 12;

/** Rows under headings, each cell one line; a flexible column is cut so that a row fits into `width`. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const cells = rows.map(row => columns.map((_, index) => oneLine(row[index] ?? '')));
  const widths = fitted(
    columns,
    columns.map((column, index) => widest(column.heading, cells, index)),
    width,
  );
  const line = (row: readonly string[]) =>
    columns
      .map((column, index) => pad(row[index] ?? '', widths[index] ?? 0, column.align))
      .join(gap)
      .trimEnd();
  const rule = widths.map(size => '─'.repeat(size)).join(gap);
  return [line(columns.map(column => column.heading)), rule, ...cells.map(line)].join('\n');
}

/** Control characters of a foreign text must never reach the screen. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function widest(heading: string, cells: readonly (readonly string[])[], index: number): number {
  return Math.max(heading.length, ...cells.map(row => lengthOf(row[index] ?? '')));
}

function fitted(columns: readonly Column[], widths: readonly number[], width: number): number[] {
  const used = widths.reduce((sum, size) => sum + size, 0) + gap.length * (columns.length - 1);
  const excess = used - width;
  return widths.map((size, index) =>
    columns[index]?.isFlexible && excess > 0 ? Math.max(Math.min(size, narrowest), size - excess) : size,
  );
}

function pad(text: string, size: number, align: Column['align']): string {
  const characters = [...text];
  const shown = characters.length > size ? `${characters.slice(0, size - 1).join('')}…` : text;
  const space = ' '.repeat(Math.max(0, size - lengthOf(shown)));
  return align === 'right' ? space + shown : shown + space;
}

function lengthOf(text: string): number {
  return [...text].length;
}
