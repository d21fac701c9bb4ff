import { type Html, html } from './html.js';

export interface Column<Row> {
  readonly head: string;
  /** Class of its cells, such as "amount". */
  readonly kind?: string;
  cell(row: Row): Html;
}

/** A table with a caption; on narrow screens each row becomes a card whose lines carry the heads of the columns. */
export function stackTable<Row>(
  caption: Html,
  columns: readonly Column<Row>[],
  rows: readonly { readonly row: Row; readonly kind?: string }[],
): Html | null {
  if (rows.length === 0) return null;
  return html`<div class="table"><table><caption>${caption}</caption>
<thead><tr>${columns.map(({ head }) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ row, kind }) => html`<tr class="${kind ?? ''}">${columns.map(column => cell(column, row))}</tr>
`,
  )}</tbody></table></div>`;
}

function cell<Row>(column: Column<Row>, row: Row): Html {
  return html`<td class="${column.kind ?? ''}" data-head="${column.head}"><div>${column.cell(row)}</div></td>`;
}
