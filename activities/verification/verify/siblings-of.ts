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
export function siblingsOf(opened: OpenedSource, passage: Passage): Siblings[] {
  const { fields, headings } = passage;
  const values = valuesOf(opened);
  const cells = Object.entries(fields).filter(([column, cell]) => isKind(column, cell));
  const own = [...cells, headingOf(headings), labelAt(passage)].filter(([, value]) => value !== '');
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

function headingOf(headings: readonly string[]): readonly [column: string, label: string] {
  return ['\0', headings.at(-1) ?? ''];
}

/** "- Team: support by chat", "**Team.** Support by chat": an entry or a paragraph with a label of its own. */
const label =
  /^\s*(?:[-*+•]\s+|\d+[.)]\s+)?(?:\*\*(?<bold>[^*\n]{2,40}?)[.:]?\*\*[.:]?|(?<plain>\p{Lu}[^:.;,()\n]{1,30}):)\s/u;

/** Those under one heading are told apart. */
function labelAt({ text, kind, headings }: Passage): readonly [column: string, label: string] {
  const { bold, plain } = (kind === 'list-item' || kind === 'prose' ? label.exec(text)?.groups : null) ?? {};
  return [`\0${headings.join('\n')}`, bold ?? (kind === 'list-item' ? plain : '') ?? ''];
}

function valuesOf(opened: OpenedSource): ReadonlyMap<string, ReadonlySet<string>> {
  const known = columns.get(opened) ?? readValues(opened);
  columns.set(opened, known);
  return known;
}

function readValues({ passages }: OpenedSource): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  for (const passage of passages) {
    const { fields, headings } = passage;
    for (const [column, cell] of [...Object.entries(fields), headingOf(headings), labelAt(passage)]) {
      if (cell === '' || (!column.startsWith('\0') && !isKind(column, cell))) continue;
      values.set(column, (values.get(column) ?? new Set()).add(cell));
    }
  }
  return values;
}
