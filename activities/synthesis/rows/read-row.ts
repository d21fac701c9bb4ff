import { numberIn, saidIn } from '#activities/synthesis/rows/cell';
import { type ColumnRole, columnRole } from '#activities/synthesis/rows/column-roles';

export interface NamedCell {
  readonly column: string;
  readonly value: string;
}

/** A row by what its columns mean. Each role holds its cells in the order of the columns. */
export interface RowReading {
  cells(role: ColumnRole): readonly NamedCell[];
  /** The first cell of a role. */
  said(role: ColumnRole): string | null;
}

/** A column named by a time holds that time's value; several of them make a wide table, told cell by cell. */
const isPeriod = /^(?:(?:FY|Q[1-4]|H[12])?\s?-?(?:19|20)\d{2}(?:[-\s]?(?:Q[1-4]|H[12]))?)$/iu;
/** A cell beyond the header belongs to no column that anybody named. */
const isNameless = /^column \d+$/u;
/** "Waiting time" in a column of complaints is what is counted, not a text. */
const shortestText = 45;
const trackerStates = /^(?:open|opened|closed|merged|draft|resolved|wontfix|active|new)$/iu;

export function readRow(fields: Readonly<Record<string, string>>): RowReading {
  const byRole = new Map<ColumnRole, NamedCell[]>();
  const add = (role: ColumnRole, cell: NamedCell) => byRole.set(role, [...(byRole.get(role) ?? []), cell]);
  const periods = Object.keys(fields).filter(column => isPeriod.test(column.trim()));
  for (const [column, cell] of Object.entries(fields)) {
    const value = saidIn(cell);
    if (value === null) continue;
    if (periods.length === 1 && periods[0] === column) {
      add('value', { column: 'value', value });
      add('period', { column: 'period', value: column.trim() });
    } else add(roleOf(column, value), { column, value });
  }
  promoteValue(byRole);
  return {
    cells: role => byRole.get(role) ?? [],
    said: role => byRole.get(role)?.[0]?.value ?? null,
  };
}

/** Without a column of values the only number among the unknown columns is the value. */
function promoteValue(byRole: Map<ColumnRole, NamedCell[]>): void {
  const others = byRole.get('other') ?? [];
  const numbers = others.filter(({ value }) => numberIn(value) !== null);
  const [only] = numbers;
  if (byRole.has('value') || numbers.length !== 1 || !only) return;
  byRole.set('value', [only]);
  byRole.set(
    'other',
    others.filter(cell => cell !== only),
  );
}

/** A column's name may mislead: a "state" that is open or closed is no place, and a web address is no fact. */
function roleOf(column: string, value: string): ColumnRole {
  if (/^https?:\/\//iu.test(value) || isNameless.test(column)) return 'ignored';
  const role = columnRole(column);
  if (role === 'geography' && trackerStates.test(value)) return 'ignored';
  if (role === 'text' && value.length < shortestText) return 'metric';
  if (role === 'note' || role === 'status') return role;
  // A number in a column's name ("24/7?") stands in no row, so nothing but another number is worth telling with it.
  if (role === 'other' && /\d/u.test(column) && !/\d/u.test(value)) return 'ignored';
  return role === 'other' && value.length > 80 ? 'text' : role;
}
