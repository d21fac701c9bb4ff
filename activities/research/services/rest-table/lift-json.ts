import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { pathOf } from '#activities/research/services/rest-table/json-pointer';
import {
  constantCells,
  type NamedCell,
  namedCells,
  writtenRow,
} from '#activities/research/services/rest-table/named-cells';
import type { JsonPage } from '#activities/research/services/rest-table/parse-rows';
import type { RestTableConfig } from '#shared/contracts/rest-table-config';

/** Rows as a JSON list under the names of the configuration. Numbers stay as they are written: 2.50 is not 2.5. */
export function liftJson(pages: readonly JsonPage[], table: RestTableConfig): string[] {
  return pages.flatMap(({ rows, text }) =>
    rows.map(row => liftedRow(row, { text, table })).filter(written => written !== null),
  );
}

interface Ground {
  readonly text: string;
  readonly table: RestTableConfig;
}

function liftedRow(row: Node, { text, table }: Ground): string | null {
  const cells = table.columns ? mapped(row, text, table.columns) : whole(row, text);
  return cells.length === 0 ? null : writtenRow([...cells, ...constantCells(table)]);
}

function mapped(row: Node, text: string, columns: NonNullable<RestTableConfig['columns']>): NamedCell[] {
  return Object.entries(columns).flatMap(([source, column]) => {
    const cell = findNodeAtLocation(row, source.startsWith('/') ? pathOf(source) : [placeIn(row, source)]);
    return cell && cell.type !== 'null' ? namedCells(column, writtenAt(cell, text)) : [];
  });
}

/** A row that is a list has its columns by number. */
function placeIn(row: Node, source: string): string | number {
  return row.type === 'array' && /^\d{1,4}$/u.test(source) ? Number(source) : source;
}

function whole(row: Node, text: string): NamedCell[] {
  const cells =
    row.type === 'array' ? (row.children ?? []).map((cell, at) => [`column ${at + 1}`, cell] as const) : membersOf(row);
  return cells.map(([name, cell]) => [name, writtenAt(cell, text)] as const);
}

function membersOf(row: Node): (readonly [string, Node])[] {
  if (row.type !== 'object') return [];
  return (row.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [[String(key.value), value] as const] : [],
  );
}

function writtenAt({ offset, length }: Node, text: string): string {
  return text.slice(offset, offset + length);
}
