import { saidIn } from '#activities/synthesis/rows/cell';
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

const trackerStates = /^(?:open|opened|closed|merged|draft|resolved|wontfix|active|new)$/iu;

export function readRow(fields: Readonly<Record<string, string>>): RowReading {
  const byRole = new Map<ColumnRole, NamedCell[]>();
  for (const [column, cell] of Object.entries(fields)) {
    const value = saidIn(cell);
    if (value === null) continue;
    const role = roleOf(column, value);
    byRole.set(role, [...(byRole.get(role) ?? []), { column, value }]);
  }
  return {
    cells: role => byRole.get(role) ?? [],
    said: role => byRole.get(role)?.[0]?.value ?? null,
  };
}

/** A column's name may mislead: a "state" that is open or closed is no place, and a web address is no fact. */
function roleOf(column: string, value: string): ColumnRole {
  if (/^https?:\/\//iu.test(value)) return 'ignored';
  const role = columnRole(column);
  if (role === 'geography' && trackerStates.test(value)) return 'ignored';
  if (role === 'text' && value.length < 25 && !/\s/u.test(value)) return 'qualifier';
  if (role === 'note' || role === 'status') return role;
  return role === 'other' && value.length > 80 ? 'text' : role;
}
