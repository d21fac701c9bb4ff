import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';

const mostThings = 12;
const mostRival = 20;

/** A small count that no number tells: of what the source lists, of what the claim lists itself, or of what it named before. */
export function isCountThere(figure: Figure, claim: Statement, stated: Statement): boolean {
  const { value, text } = figure;
  if (value === null || !Number.isInteger(value) || value < 2 || value > mostThings || /\d\.\d/u.test(text))
    return false;
  if (isPair(figure, stated.text) || isNamedBefore(figure, claim)) return true;
  if (isRivalled(figure, stated)) return false;
  return (
    isPairNamed(figure, claim) ||
    isListedAfter(figure, claim) ||
    isAppended(figure, claim) ||
    listsIn(stated.text).includes(value)
  );
}

/** The source counts the same things, or says a number that may be their count. */
function isRivalled({ unit }: Figure, { figures }: Statement): boolean {
  return figures.some(
    ({ kind, unit: other, value }) =>
      (kind === 'plain' && (value ?? 0) <= mostRival) || (kind === 'count' && (unit === '' || other === unit)),
  );
}

/** "Two houses" of "both houses" or "a pair of houses". */
function isPair({ kind, unit, value }: Figure, there: string): boolean {
  if (value !== 2) return false;
  const noun = kind === 'count' ? unit : '\\p{L}+';
  return new RegExp(
    `(?<!\\p{L})(?:both(?: of)?(?: the| its| their)?|an? (?:pair|couple) of) (?:\\p{L}+ )?${noun}(?!\\p{L})`,
    'iu',
  ).test(there);
}

/** "How the two rank": those that were just named, whatever the source calls them. */
function isNamedBefore({ kind, value, start, end }: Figure, { text }: Statement): boolean {
  return (
    kind === 'plain' &&
    (value ?? 0) <= 4 &&
    /\bthe\s$/iu.test(text.slice(0, start)) &&
    /^(?:two|three|four)(?=[.,;:)]|$|\s(?!(?:on|in|with|from|at|for|of|that|who|which)\s)\p{Ll})/iu.test(
      text.slice(start, end + 12),
    )
  );
}

/** "Two claims go to trial: A and B": the claim lists what it counts, and each of these is compared for itself. */
function isListedAfter({ kind, value, end }: Figure, { text }: Statement): boolean {
  const [, list] = kind === 'count' ? (/^[^.;:]{3,90}:\s(.{3,400}?)(?:\.\s|\.?$)/u.exec(text.slice(end)) ?? []) : [];
  if (list === undefined) return false;
  const readings = [/;\s(?:and |or )?/u, /,\s(?:and |or )?/u, /,?\s(?:and|or)\s|,\s/u];
  return readings.some(separator => list.split(separator).length === value);
}

/** "The two sites", "both its founders": who says it knows of two, whatever the source calls them. */
function isPairNamed({ value, start }: Figure, { text }: Statement): boolean {
  return value === 2 && /\b(?:the|these|those|its|their|both)\s$/iu.test(text.slice(0, start));
}

/** "In two languages, English and German", "three sites (Lille, Metz and Reims)": the list follows what is counted. */
function isAppended({ kind, value, end }: Figure, { text }: Statement): boolean {
  const [, list] = kind === 'count' ? (appended.exec(text.slice(end, end + 400)) ?? []) : [];
  return list?.split(/,?\s(?:and|or)\s|,\s/u).length === value;
}

const appended =
  /^(?:\s[\p{L}’'-]+){1,4}(?:,\s|:\s|\s\(|\s[–—]\s)((?:[^,;.()]{1,60},\s){0,10}[^,;.()]{1,60}?,?\s(?:and|or)\s[^,;.()]{1,60})/u;

/** How many things each enumeration names: "e-sports, social games and money games" are three. */
function listsIn(text: string): number[] {
  const lists = text.matchAll(
    /(?:[\p{L}\p{N}][\p{L}\p{N}.'’/-]*(?: [\p{L}\p{N}.'’/-]+){0,4}, )+(?:[\p{L}\p{N}.'’/-]+ ){0,4}(?:and|or) [\p{L}\p{N}]/gu,
  );
  return [
    ...Array.from(lists, ([list]) => list.split(', ').length + (/, (?:and|or) /u.test(list) ? 0 : 1)),
    ...cellLists(text),
  ];
}

/** A cell of a row that is a list and nothing else: "Forms of payment: PayPal, Venmo, Zelle". */
function cellLists(text: string): number[] {
  if (!text.includes(' | ')) return [];
  return text.split(' | ').flatMap(cell => {
    const items = cell.replace(/^[^:,]{1,40}: /u, '').split(', ');
    return items.length > 1 &&
      items.every(item => /^(?:\d{1,3} )?\p{L}[^.;]*$/u.test(item) && item.split(' ').length <= 4)
      ? [items.length]
      : [];
  });
}
