import type { RestColumn, RestTableConfig } from '#shared/contracts/rest-table-config';

/** A cell under the name it is kept by, written as JSON. */
export type NamedCell = readonly [name: string, written: string];

/** What one column gives a row: the cell itself, and what its numbers are in. */
export function namedCells(column: RestColumn, written: string): NamedCell[] {
  if (typeof column === 'string') return [[column, written]];
  const { name, unit, currency } = column;
  if (name !== 'value') return [[inWords(name, [currency, unit]), written]];
  return [
    [name, written],
    ...(unit === undefined ? [] : [['unit', JSON.stringify(unit)] as const]),
    ...(currency === undefined ? [] : [['currency', JSON.stringify(currency)] as const]),
  ];
}

/** "price (EUR)": the way in which tables say it in the names of their columns. */
function inWords(name: string, measures: readonly (string | undefined)[]): string {
  const said = measures.filter(measure => measure !== undefined && !name.includes(measure));
  return said.length > 0 ? `${name} (${said.join(' ')})` : name;
}

/** The cells that every row of a table gets. */
export function constantCells({ constants = {} }: RestTableConfig): NamedCell[] {
  return Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]);
}

/** Of two cells by one name the first stays. */
export function writtenRow(cells: readonly NamedCell[]): string {
  const row = new Map<string, string>();
  for (const [name, written] of cells) if (!row.has(name)) row.set(name, written);
  return `{${[...row].map(([name, written]) => `${JSON.stringify(name)}: ${written}`).join(', ')}}`;
}
