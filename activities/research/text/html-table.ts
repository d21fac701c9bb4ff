import { fieldsOf } from '#activities/research/text/fields-of';

interface Cell {
  readonly text: string;
  readonly isHeader: boolean;
}

/** One table while it is read: keeps its header, and gives the fields of each row by it. */
export class HtmlTable {
  #header: readonly string[] = [];
  #row: Cell[] = [];
  #isHead = false;

  set inHead(value: boolean) {
    this.#isHead = value;
  }

  addCell(text: string, isHeader: boolean, span: number): void {
    this.#row.push({ text, isHeader });
    for (let extra = 1; extra < Math.min(span, 50); extra += 1) this.#row.push({ text: '', isHeader });
  }

  /** Ends the row: its cells joined by tabs, and its fields, or null for a row that only names columns. */
  endRow(): { line: string; fields: Record<string, string> | null } | null {
    const row = this.#row;
    this.#row = [];
    if (row.every(cell => cell.text === '')) return null;
    const cells = row.map(cell => cell.text);
    const line = cells
      .filter((cell, at) => cell || at < cells.length - 1)
      .join('\t')
      .trim();
    if (this.#isHead || row.every(cell => cell.isHeader)) {
      this.#header = cells;
      return { line, fields: null };
    }
    return { line, fields: this.#fieldsOf(row, cells) };
  }

  /** A row of a table without header whose first cell is a label names its own value. */
  #fieldsOf(row: readonly Cell[], cells: readonly string[]): Record<string, string> {
    const [label = '', value = ''] = cells;
    if (this.#header.length === 0 && row.length === 2 && row[0]?.isHeader && label) return fieldsOf([label], [value]);
    return fieldsOf(this.#header, cells);
  }
}
