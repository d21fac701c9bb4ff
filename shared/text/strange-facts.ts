import { findDates } from '#shared/text/dates';
import { findGeographies } from '#shared/text/geographies';
import { isPlainTerm, nameTokens } from '#shared/text/name-tokens';
import { ordinaryStarts } from '#shared/text/name-words';
import { findNames } from '#shared/text/names';
import { findQuote, normaliseForMatch } from '#shared/text/normalise';
import { findQuantities, type Quantity } from '#shared/text/quantities';
import { contentWords } from '#shared/text/similarity';

const digitToken = /(?:[\p{L}\p{N}]{1,40}-){0,6}[\p{L}\p{N}]*\p{Nd}(?:[\p{L}\p{N}]|[.,:/&'+-](?=[\p{L}\p{N}]))*/gu;
const quoted = /[“"„«]([^“”"„«»]{2,})[”"“»]/gu;
const indefinite = /^(?:some|any|every|no)(?:body|one|thing)$|^(?:everyone|whoever|whatever|wherever|whenever)$/iu;
const linking = /^(?:of|the|for|and|de|du|van|von|der|la|le|y)$/u;

/**
 * What a text states that stands nowhere in its grounds: amounts, dates, names, places, quotes, ids. In words for a
 * person; none, and the text adds no fact to its grounds. Grounds that many texts share are given apart from those of
 * one text, and are then read once.
 */
export function strangeFacts(text: string, ...grounds: readonly [string, ...string[]]): string[] {
  // Reading the grounds takes milliseconds, and most of a plan stands there word for word.
  if (grounds.some(each => `\n${each}\n`.includes(`\n${text}\n`))) return [];
  const ground = grounds.map(groundOf).reduce(bothOf);
  return [
    ...strangeAmounts(text, ground).map(each => `the number "${each}"`),
    ...strangeDates(text, ground).map(each => `the date "${each}"`),
    ...strangeMarks(text, ground).map(each => `"${each}"`),
    ...strangeNames(text, ground).map(each => `the name "${each}"`),
    ...strangeQuotes(text, ground).map(each => `the quote "${each.slice(0, 60)}"`),
  ];
}

interface Ground {
  readonly text: string;
  /** Lower case, one form of marks, a blank around. */
  readonly flat: string;
  readonly stems: ReadonlySet<string>;
  readonly amounts: readonly Quantity[];
  readonly dates: readonly string[];
  readonly marks: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

const known = new Map<string, Ground>();
/** Many texts of one answer rest on the same grounds. */
const mostKnown = 16;

function groundOf(text: string): Ground {
  const ground = known.get(text) ?? readGround(text);
  known.delete(text);
  known.set(text, ground);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return ground;
}

function readGround(text: string): Ground {
  return {
    text,
    flat: flat(text),
    stems: new Set(contentWords(text)),
    amounts: findQuantities(text),
    dates: findDates(text).map(({ iso }) => iso),
    marks: new Set([...marksOf(text)].flatMap(mark => [mark, ...mark.split(/[-/:]/u)])),
    places: new Set(findGeographies(text).map(({ name }) => name)),
  };
}

function bothOf(one: Ground, other: Ground): Ground {
  return {
    text: `${one.text}\n${other.text}`,
    flat: `${one.flat}${other.flat}`,
    stems: new Set([...one.stems, ...other.stems]),
    amounts: [...one.amounts, ...other.amounts],
    dates: [...one.dates, ...other.dates],
    marks: new Set([...one.marks, ...other.marks]),
    places: new Set([...one.places, ...other.places]),
  };
}

function strangeAmounts(text: string, { amounts }: Ground): string[] {
  return findQuantities(text)
    .filter(amount => !amounts.some(other => isSame(amount, other)))
    .map(amount => amount.text.trim());
}

/** A noun may be told in other words; a unit, a currency and what it is per may not. */
function isSame(a: Quantity, b: Quantity): boolean {
  if (a.value !== b.value || a.low !== b.low || a.high !== b.high) return false;
  const isLoose = (kind: Quantity['kind']) => kind === 'plain' || kind === 'count';
  if (isLoose(a.kind)) return isLoose(b.kind);
  return a.unit === b.unit && (a.per === null || a.per === b.per);
}

/** "2026" stands in "14 May 2026", but no month in "2026". */
function strangeDates(text: string, { dates }: Ground): string[] {
  return findDates(text)
    .filter(({ iso }) => !dates.some(date => date.startsWith(iso)))
    .map(date => date.text.trim());
}

/** Whatever else has a digit: versions, sections of laws, ids. */
function strangeMarks(text: string, { marks }: Ground): string[] {
  const spans = [...findQuantities(text), ...findDates(text)];
  const rest = spans.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
  return [...marksOf(rest)].filter(mark => !marks.has(mark));
}

function marksOf(text: string): Set<string> {
  return new Set(normaliseForMatch(text).toLowerCase().match(digitToken) ?? []);
}

/** Also a first word that is no usual opener: a name may have been put there. */
function strangeNames(text: string, ground: Ground): string[] {
  const places = findGeographies(text);
  const isPlace = ({ start, end }: { start: number; end: number }) =>
    places.some(place => place.start <= start && end <= place.end);
  const firsts = nameTokens(text).filter(
    token => token.isFirst && /^\p{Lu}/u.test(token.text) && !isOrdinary(token.text),
  );
  const names = [...findNames(text), ...firsts].filter(name => !isPlace(name)).map(name => name.text);
  const strange = names.filter(name => !isNamed(name, ground));
  return [
    ...new Set([...strange, ...places.filter(({ name }) => !ground.places.has(name)).map(place => place.text)]),
  ].filter(name => name.trim() !== '');
}

function isOrdinary(word: string): boolean {
  return ordinaryStarts.has(word.toLowerCase()) || indefinite.test(word) || isPlainTerm(word);
}

function isNamed(name: string, { flat: there, stems }: Ground): boolean {
  if (there.includes(` ${flat(name).trim()} `)) return true;
  const parts = name.split(/[\s,&/-]+/u).filter(part => part.length > 1 && !linking.test(part));
  return parts.every(part => contentWords(part).every(stem => stems.has(stem)));
}

function strangeQuotes(text: string, { text: there }: Ground): string[] {
  return Array.from(text.matchAll(quoted), match => match[1] ?? '').filter(
    words => findQuote(there.toLowerCase(), words.toLowerCase()) === null,
  );
}

function flat(text: string): string {
  const words = normaliseForMatch(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ');
  return ` ${words.trim()} `;
}
