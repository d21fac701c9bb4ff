import { monthNumber, monthSource } from '#shared/text/month-names';
import { webAddress } from '#shared/text/web-address';

/** A date as stated. `iso` is as precise as the text: 2026, 2026-05, 2026-05-14, 2024-Q3, 2024-H1. */
export interface StatedDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly iso: string;
  /** What stands around the text says the year or month that it leaves out. */
  readonly isCompleted?: boolean;
}

type Groups = Record<string, string | undefined>;
interface DateForm {
  readonly pattern: RegExp;
  isos(groups: Groups): (string | null)[];
}

const month = `(?<month>${monthSource})`;
const year = '(?<year>(?:19|20)\\d{2})(?!\\d)';
const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?';
const before = '(?<![\\p{L}\\p{N}_])';
/** Of quarters by their words; of halves the final is the second. */
export const partNumbers: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, final: 4 };
const fiscal =
  "(?:of\\s+)?(?:(?:the|its|their|\\p{Lu}[\\p{L}\\p{N}.]*['’]s)\\s+)?(?:FY\\s?'?|fiscal(?:\\s+year)?\\s+|year\\s+)?";
/** A number with a currency, unit or scale beside it is no year, but for one that begins the next amount: "in 2024 EUR 4". */
const noAmount =
  '(?![\\p{L}%]|[.,]\\d|\\s?%|\\s(?:thousand|million|billion|trillion|percent|per cent|dollars|euros|pounds|(?:USD|EUR|GBP)(?!\\s?\\d)|ms|milliseconds|GB|MB|TB)\\b)';

const units = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const spelledDays: readonly string[] = [
  ...units,
  ...'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  ),
  ...units.map(unit => `twenty-${unit}`),
  'thirtieth',
  'thirty-first',
];
const spelledDay = `(?<spelled>${spelledDays.toReversed().join('|')})`;

/** Earlier forms win over later ones where they overlap. */
const forms: readonly DateForm[] = [
  {
    pattern: new RegExp(`${before}${spelledDay}\\s+(?:day\\s+)?of\\s+${month},?\\s+${year}`, 'giu'),
    isos: g => [dayIso({ ...g, day: String(spelledNumber(g)) })],
  },
  {
    pattern: new RegExp(`${before}${spelledDay}\\s+month\\s+of\\s+${year}`, 'giu'),
    isos: g => [spelledNumber(g) > 12 ? null : `${g['year']}-${String(spelledNumber(g)).padStart(2, '0')}`],
  },
  {
    pattern: new RegExp(
      `${before}(?<year>(?:19|20)\\d{2})-(?<m>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)`,
      'gu',
    ),
    isos: g => [dayIso(g)],
  },
  { pattern: new RegExp(`${before}${day}\\s+(?:of\\s+)?${month},?\\s+${year}`, 'gu'), isos: g => [dayIso(g)] },
  { pattern: new RegExp(`${before}${month}\\s+${day},?\\s+${year}`, 'gu'), isos: g => [dayIso(g)] },
  { pattern: new RegExp(`${before}(?<a>\\d{1,2})[/.](?<b>\\d{1,2})[/.]${year}`, 'gu'), isos: g => [numericIso(g)] },
  {
    pattern: new RegExp(`${before}(?<year>(?:19|20)\\d{2})[-–](?<m>0[1-9]|1[0-2])(?![\\d\\p{L}%]|-\\d|\\.\\d)`, 'gu'),
    isos: g => [`${g['year']}-${g['m']}`],
  },
  {
    pattern: new RegExp(`${before}${month},?\\s+(?:of\\s+)?${year}`, 'gu'),
    isos: g => [`${g['year']}-${monthOf(g)}`],
  },
  { pattern: new RegExp(`${before}(?<part>[QH])(?<n>[1-4])[\\s,-]*${fiscal}${year}`, 'gu'), isos: g => [partIso(g)] },
  { pattern: new RegExp(`${before}${year}[\\s-]*(?<part>[QH])(?<n>[1-4])(?!\\d)`, 'gu'), isos: g => [partIso(g)] },
  {
    pattern: new RegExp(`${before}(?<part>[QH])(?<n>[1-4])\\s?(?:FY\\s?'?|['’])(?<short>\\d{2})(?!\\d)`, 'gu'),
    isos: g => [partIso(g)],
  },
  {
    pattern: new RegExp(`${before}(?<n>[1-4])(?<part>[QH])[\\s,-]?(?:${year}|['’]?(?<short>\\d{2})(?!\\d))`, 'gu'),
    isos: g => [partIso(g)],
  },
  {
    pattern: new RegExp(
      `${before}(?<word>first|second|third|fourth|final)[\\s-](?:fiscal[\\s-])?(?<whole>quarter|half),?\\s+${fiscal}${year}`,
      'giu',
    ),
    isos: g => [spelledPartIso(g)],
  },
  {
    pattern: new RegExp(
      `${before}${year}['’]s\\s+(?<word>first|second|third|fourth|final)[\\s-](?<whole>quarter|half)(?!\\p{L})`,
      'giu',
    ),
    isos: g => [spelledPartIso(g)],
  },
  {
    pattern: new RegExp(`${before}(?:FY\\s?'?|fiscal(?:\\s+year)?\\s+)${year}`, 'giu'),
    isos: g => [g['year'] ?? null],
  },
  { pattern: new RegExp(`${before}FY\\s?['’]?(?<short>\\d{2})(?![\\d.,%])`, 'gu'), isos: g => [longYear(g)] },
  {
    pattern: new RegExp(`${before}${year}\\s?[-–—/]\\s?(?<to>(?:19|20)\\d{2}|\\d{2})(?!\\d|[-/]\\d)${noAmount}`, 'gu'),
    isos: rangeIsos,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}_$€£¥₹#]|\\p{L}/|\\d[.,/:-]|[$€£¥₹]\\s)${year}(?!\\s?[-–/]\\d)${noAmount}`,
      'gu',
    ),
    isos: g => [g['year'] ?? null],
  },
];

/** Dates, quarters, fiscal years and years in reading order, none overlapping another; a range gives two entries. */
export function findDates(text: string): StatedDate[] {
  if (!/(?:19|20)\d{2}|FY|[QH][1-4]|[1-4][QH]/u.test(text)) return [];
  const taken: { start: number; end: number }[] = Array.from(text.matchAll(webAddress), spanOf);
  const found: StatedDate[] = [];
  for (const form of forms) {
    for (const match of text.matchAll(form.pattern)) {
      const span = spanOf(match);
      if (taken.some(other => other.start < span.end && span.start < other.end)) continue;
      const isos = form.isos(match.groups ?? {}).filter(iso => iso !== null);
      if (isos.length > 0) taken.push(span);
      found.push(...isos.map(iso => ({ ...span, text: match[0], iso })));
    }
  }
  return found.sort((a, b) => a.start - b.start || a.iso.localeCompare(b.iso, 'en'));
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}

function monthOf(groups: Groups): string {
  return groups['m'] ?? monthNumber(groups['month'] ?? '');
}

function spelledNumber(groups: Groups): number {
  return spelledDays.indexOf((groups['spelled'] ?? '').toLowerCase()) + 1;
}

function dayIso(groups: Groups): string | null {
  const dayNumber = Number(groups['day']);
  return dayNumber < 1 || dayNumber > 31
    ? null
    : `${groups['year']}-${monthOf(groups)}-${String(dayNumber).padStart(2, '0')}`;
}

/** 05/14/2026 and 14/05/2026 say which is which; of 05/04/2026 only the year is sure. */
function numericIso(groups: Groups): string | null {
  const [a, b] = [Number(groups['a']), Number(groups['b'])];
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return null;
  if (a <= 12 && b <= 12 && a !== b) return groups['year'] ?? null;
  const [m, d] = a > 12 ? [b, a] : [a, b];
  return `${groups['year']}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function partIso(groups: Groups): string | null {
  if (groups['part'] === 'H' && Number(groups['n']) > 2) return null;
  return `${longYear(groups)}-${groups['part']}${groups['n']}`;
}

/** "The second half of 2025", "2025's final quarter". */
function spelledPartIso(groups: Groups): string | null {
  const part = groups['whole']?.toLowerCase() === 'half' ? 'H' : 'Q';
  const word = (groups['word'] ?? '').toLowerCase();
  return partIso({ ...groups, part, n: part === 'H' && word === 'final' ? '2' : String(partNumbers[word]) });
}

function longYear(groups: Groups): string {
  return groups['year'] ?? `20${groups['short']}`;
}

function rangeIsos(groups: Groups): (string | null)[] {
  const from = groups['year'] ?? '';
  const to = groups['to'] ?? '';
  const end = to.length === 2 ? `${from.slice(0, 2)}${to}` : to;
  return Number(end) > Number(from) ? [from, end] : [];
}
