/** The cells of a Markdown table row, without its outer bars; a bar after a backslash or in code belongs to its cell. */
export function tableCells(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isCode = false;
  for (let at = 0; at < line.length; at += 1) {
    const char = line.charAt(at);
    if (char === '\\' && line.charAt(at + 1) === '|') {
      cell += '|';
      at += 1;
    } else if (char === '|' && !isCode) {
      cells.push(cell.trim());
      cell = '';
    } else {
      if (char === '`') isCode = !isCode && line.includes('`', at + 1);
      cell += char;
    }
  }
  cells.push(cell.trim());
  return withoutOuter(cells);
}

function withoutOuter(cells: readonly string[]): string[] {
  const from = cells[0] === '' ? 1 : 0;
  const to = cells.length > 1 && cells.at(-1) === '' ? -1 : undefined;
  return cells.slice(from, to);
}

export function isDelimiterRow(line: string): boolean {
  return line.includes('-') && line.includes('|') && line.length < 5_000 && !/[^\s|:-]/.test(line);
}
