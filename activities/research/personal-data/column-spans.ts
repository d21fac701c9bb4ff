import { foldName } from '#activities/research/personal-data/fold-name';
import { columnKind, holdsKind } from '#activities/research/personal-data/personal-columns';
import type { PersonalKind, PersonalSpan } from '#activities/research/personal-data/personal-span';
import type { DraftPassage } from '#activities/research/readers/define-reader';

/** What the names of columns and members say is personal, where it stands in the text. */
export function columnSpans(passages: readonly DraftPassage[]): PersonalSpan[] {
  const kinds = new Map<string, PersonalKind | null>();
  const kindOf = (name: string): PersonalKind | null => {
    const known = kinds.get(name);
    if (known !== undefined) return known;
    const kind = kindOfPath(name);
    kinds.set(name, kind);
    return kind;
  };
  return passages.flatMap(passage => spansOfRow(passage, kindOf));
}

function spansOfRow(passage: DraftPassage, kindOf: (name: string) => PersonalKind | null): PersonalSpan[] {
  const cells = Object.entries(passage.fields);
  // A "name" beside an address or a phone number is that of a person or of a firm, and both may be told apart.
  const isPerson = cells.some(([name]) => kindOf(name) !== null);
  return cells.flatMap(([name, value]) => {
    const kind = kindOf(name) ?? (isPerson && isPlainName(name) ? 'name' : null);
    const column = lastOf(name);
    if (kind === null || !holdsKind(column, value, kind)) return [];
    return placesOf(passage, value).map(start => spanOf(kind, value, start));
  });
}

/** Members of members have dotted names: `contact.name` is the name of a contact. */
function kindOfPath(path: string): PersonalKind | null {
  const parts = path.split('.');
  const own = columnKind(lastOf(path));
  const above = parts.length > 1 ? columnKind(parts.at(-2)?.replace(/\[\d+\]$/u, '') ?? '') : null;
  return own ?? (above === 'name' && isPlainName(path) ? 'name' : null);
}

function isPlainName(path: string): boolean {
  return /^(?:name|label|display ?name)$/iu.test(lastOf(path));
}

function lastOf(path: string): string {
  return path.split('.').at(-1) ?? path;
}

function spanOf(kind: PersonalSpan['kind'], value: string, start: number): PersonalSpan {
  const span = { start, end: start + value.length, kind };
  return kind === 'name' ? { ...span, who: foldName(value) } : span;
}

/** A row may say the same twice; all of it is masked. */
function placesOf({ text, start }: DraftPassage, value: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
    if (isWhole(text, at, value.length)) places.push(start + at);
  }
  return places;
}

function isWhole(text: string, at: number, length: number): boolean {
  return (
    !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 1), at)) &&
    !/^[\p{L}\p{N}]/u.test(text.slice(at + length, at + length + 1))
  );
}
