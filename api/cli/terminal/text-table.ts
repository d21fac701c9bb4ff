/** One column of a table: its heading, how its cells stand, and whether it is wrapped when the screen is narrow. */
export interface Column {
  readonly heading: string;
  readonly align?: 'right';
  readonly isFlexible?: boolean;
}

const gap = '  ';
const narrowest = 16;

/** Rows under headings; a flexible column is wrapped so that a row fits into `width`. Nothing is cut. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const cells = rows.map(row => columns.map((_, index) => oneLine(row[index] ?? '')));
  const natural = columns.map((column, index) => widest(column.heading, cells, index));
  const widths = fitted(columns, natural, width);
  const line = (row: readonly string[]) =>
    columns
      .map((column, index) => pad(row[index] ?? '', widths[index] ?? 0, column.align))
      .join(gap)
      .trimEnd();
  const lines = cells.flatMap(row => wrapped(row, widths).map(line));
  return [line(columns.map(column => column.heading)), widths.map(size => '─'.repeat(size)).join(gap), ...lines].join(
    '\n',
  );
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

/** One row as the lines it takes. */
function wrapped(row: readonly string[], widths: readonly number[]): string[][] {
  const columns = row.map((cell, index) => wrap(cell, widths[index] ?? 1));
  const height = Math.max(...columns.map(lines => lines.length));
  return Array.from({ length: height }, (_, line) => columns.map(lines => lines[line] ?? ''));
}

function wrap(text: string, size: number): string[] {
  const lines: string[] = [];
  let rest = [...text];
  while (rest.length > size) {
    const space = rest.lastIndexOf(' ', size);
    const cut = space > 0 ? space : size;
    lines.push(rest.slice(0, cut).join(''));
    rest = rest.slice(space > 0 ? cut + 1 : cut);
  }
  return [...lines, rest.join('')];
}

function pad(text: string, size: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, size - lengthOf(text)));
  return align === 'right' ? space + text : text + space;
}

function lengthOf(text: string): number {
  return [...text].length;
}
