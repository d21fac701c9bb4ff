import { partNumbers, type StatedDate } from '#shared/text/dates';
import { small } from '#shared/text/quantity-words';

const toTwelve = small.slice(0, 13);
const year = '(?<year>(?:19|20)\\d{2})(?!\\d)';
const ofYear = `(?:of\\s+)?(?:the\\s+)?(?:FY\\s?|fiscal(?:\\s+year)?\\s+|year\\s+)?${year}`;
const months = new RegExp(
  `(?<!\\p{L})(?<side>first|last|final)\\s(?<count>${toTwelve.slice(1).join('|')}|\\d{1,2})\\smonths\\s${ofYear}`,
  'giu',
);
const quarters = new RegExp(
  `(?<!\\p{L})Q(?<first>[1-4])\\s?(?:[-–—]|to|and|through|until)\\s?Q(?<last>[1-4])[\\s,]*${ofYear}`,
  'gu',
);
const spelled = new RegExp(
  `(?<!\\p{L})(?<first>first|second|third|fourth)\\s(?:and|to|through|until(?:\\sthe)?)\\s(?:the\\s)?(?<last>second|third|fourth|final)\\s(?<part>quarter|half)(?:s|ves)?\\s${ofYear}`,
  'giu',
);

/** "The first nine months of 2025", "Q1-Q3 2025", "the first and second quarters of 2025": both ends, at one place. */
export function stretchesIn(text: string): StatedDate[] {
  if (!/months|Q[1-4]|quarter/u.test(text)) return [];
  return [
    ...Array.from(text.matchAll(months)).flatMap(match => ends(match, monthEnds(match.groups ?? {}))),
    ...Array.from(text.matchAll(quarters)).flatMap(match => ends(match, quarterEnds(match.groups ?? {}))),
    ...Array.from(text.matchAll(spelled)).flatMap(match => ends(match, spelledEnds(match.groups ?? {}))),
  ];
}

type Groups = Record<string, string | undefined>;

function ends(match: RegExpExecArray, parts: readonly string[]): StatedDate[] {
  const start = match.index;
  const own = match.groups?.['year'] ?? '';
  return parts.map(part => ({
    start,
    end: start + match[0].length,
    text: match[0],
    iso: part ? `${own}-${part}` : own,
  }));
}

/** A quarter or half is told as one: three months are a quarter. */
function monthEnds({ side = '', count = '' }: Groups): string[] {
  const length = /^\d/u.test(count) ? Number(count) : toTwelve.indexOf(count.toLowerCase());
  if (length < 1 || length > 12) return [];
  if (length === 12) return [''];
  const isFirst = side.toLowerCase() === 'first';
  if (length === 3) return [isFirst ? 'Q1' : 'Q4'];
  if (length === 6) return [isFirst ? 'H1' : 'H2'];
  return isFirst ? ['01', padded(length)] : [padded(13 - length), '12'];
}

function padded(month: number): string {
  return String(month).padStart(2, '0');
}

function quarterEnds({ first, last }: Groups): string[] {
  return Number(first) < Number(last) ? [`Q${first}`, `Q${last}`] : [];
}

function spelledEnds({ first = '', last = '', part = '' }: Groups): string[] {
  const [from = 0, to = 0] = [partNumbers[first.toLowerCase()], partNumbers[last.toLowerCase()]];
  const isHalf = part.toLowerCase() === 'half';
  if (from >= to || (isHalf && to > 2)) return [];
  const letter = isHalf ? 'H' : 'Q';
  return [`${letter}${from}`, `${letter}${to}`];
}
