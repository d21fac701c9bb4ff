import type { OpenedSource } from '#activities/verification/evidence/library';
import { isBookkeeping } from '#activities/verification/evidence/row-columns';
import type { Passage } from '#shared/contracts/source';

/** What a row or section is about, and what those beside it are about in its place. */
export interface Siblings {
  readonly own: string;
  readonly others: readonly string[];
}

/** Longer cells are statements, and so many values are no kinds. */
const longestCell = 40;
const mostOthers = 400;

const columns = new WeakMap<OpenedSource, ReadonlyMap<string, ReadonlySet<string>>>();

/** Of each short cell with words in it the other values of its column; of the innermost heading the others of the document. */
export function siblingsOf(opened: OpenedSource, { fields, headings }: Passage): Siblings[] {
  const values = valuesOf(opened);
  const cells = Object.entries(fields).filter(([column, cell]) => isKind(column, cell));
  const own = [...cells, ['\0', headings.at(-1) ?? ''] as const].filter(([, value]) => value !== '');
  return own.map(([column, value]) => ({
    own: value,
    others: [...(values.get(column) ?? [])].filter(other => other !== value).slice(0, mostOthers),
  }));
}

function isKind(column: string, cell: string): boolean {
  return (
    !isBookkeeping(column) && cell.length <= longestCell && /^\p{Lu}|\p{Ll}\p{Lu}/u.test(cell) && /\p{L}{2}/u.test(cell)
  );
}

function valuesOf(opened: OpenedSource): ReadonlyMap<string, ReadonlySet<string>> {
  const known = columns.get(opened) ?? readValues(opened);
  columns.set(opened, known);
  return known;
}

function readValues({ passages }: OpenedSource): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  for (const { fields, headings } of passages) {
    for (const [column, cell] of [...Object.entries(fields), ['\0', headings.at(-1) ?? ''] as const]) {
      if (cell === '' || (column !== '\0' && !isKind(column, cell))) continue;
      values.set(column, (values.get(column) ?? new Set()).add(cell));
    }
  }
  return values;
}
