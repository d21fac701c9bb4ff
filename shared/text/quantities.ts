import { type Amount, magnitudeOf, readAmount } from '#shared/text/quantity-amount';
import { type Bound, boundAround, countedAfter, perAfter } from '#shared/text/quantity-context';
import { maskedUnits } from '#shared/text/quantity-masks';
import { findWordQuantities } from '#shared/text/quantity-words';

export type QuantityKind = 'money' | 'percent' | 'count' | 'duration' | 'size' | 'multiple' | 'plain';

/**
 * An amount as a text states it. Scale is applied: "USD 7.84 billion" is value 7840000000, unit "USD". A range has low and
 * high and no value; a bounded amount ("over 45%") has its limit as value. Offsets cover number, currency, unit and per.
 */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Currency code, "%", canonical unit ("ms", "GB", "day"), or the noun counted; '' for a bare number. */
  readonly unit: string;
  readonly currency: string | null;
  readonly kind: QuantityKind;
  readonly per: string | null;
  readonly bound: Bound | null;
}

interface Reading {
  readonly text: string;
  readonly masked: Uint8Array;
}

const changed =
  /(?:^|[^\p{L}])(?:from|rose|grew|r[iu]sing|increased?|fell|falling|dropped|declined|decreased|cut|raised|lowered|reduced)(?:\sfrom)?\s*$/iu;

/** All amounts in reading order, none overlapping another. Years, dates, versions, ids, times and addresses are no amounts. */
export function findQuantities(text: string): Quantity[] {
  const reading: Reading = { text, masked: maskedUnits(text) };
  const found: Quantity[] = [];
  const starts =
    /[\d.]|[-−–($€£¥₹₩₽₺₪₦₱฿₫₴]|[A-Z]{1,3}\$|\b[A-Z]{3}(?=\s?[-−(]?[\d$.])|\bRs\.?\s?\d|\b(?:minus|negative)\s/gu;
  for (let match = starts.exec(text); match; match = starts.exec(text)) {
    const quantity = quantityAt(reading, match.index);
    if (!quantity) {
      starts.lastIndex = pastDigits(text, match.index + 1);
      continue;
    }
    found.push(quantity);
    starts.lastIndex = Math.max(quantity.end, match.index + 1);
  }
  const words = findWordQuantities(text).filter(word => !found.some(q => q.start < word.end && word.start < q.end));
  return [...found, ...words].sort((a, b) => a.start - b.start);
}

/** What cannot start at one digit of a run cannot start at the next. */
function pastDigits(text: string, from: number): number {
  let at = from;
  if (!/\d/u.test(text.charAt(from - 1))) return from;
  while (at < text.length && /\d/u.test(text.charAt(at))) at++;
  return at;
}

function quantityAt(reading: Reading, at: number): Quantity | null {
  const first = readAmount(reading.text, at);
  if (!first || !mayStand(reading, first)) return null;
  const second = otherEnd(reading, first);
  return second ? rangeOf(reading.text, first, second) : single(reading.text, first);
}

/** Digits glued to a name, a path, a decimal or a mask are no amount. */
function mayStand({ text, masked }: Reading, part: Amount): boolean {
  if (masked[part.numberStart]) return false;
  const before = text.slice(Math.max(0, part.start - 2), part.start);
  if (/[\p{L}\p{N}_#@]$|\d[.:]$|[\p{L}\d]\/$/u.test(before)) return false;
  if (/[\p{L}\p{N}][-–−]$/u.test(before) && part.currency === null) return false;
  if (part.start < part.numberStart && /[\p{L}\p{N})%]$/u.test(before) && /^[-–−]/u.test(text.slice(part.start)))
    return false;
  const next = text.slice(part.end, part.end + 3);
  if (/^[\p{L}\p{N}_]|^\/\d|^[.:]\d/u.test(next)) return false;
  return !(part.digits.length > 12 && !part.hasSeparator) && !/^0\d/u.test(part.digits);
}

/** The upper end of "5-7%", "1.2 to 1.8 billion", "between 5 and 7 days". */
function otherEnd({ text, masked }: Reading, first: Amount): Amount | null {
  const connector = /-(?:to|or)-|\s?[-–—−]\s?|\s(?:to|and)\s/uy;
  connector.lastIndex = first.end;
  const link = connector.exec(text);
  if (!link || first.negative)
    return link && first.negative && link[0].trim() === 'to' ? upperEnd(text, connector.lastIndex, masked) : null;
  const before = text.slice(Math.max(0, first.start - 20), first.start);
  if (link[0].trim() === 'and' && !/\bbetween\s*(?:about\s)?$/iu.test(before)) return null;
  if (link[0].trim() === 'to' && changed.test(before)) return null;
  const second = upperEnd(text, connector.lastIndex, masked);
  return second && link[0].trim() === 'to' && isStepTo(before, first, second) ? null : second;
}

/** "By $80 to $620": a change and what it led to. Ends of a range lie nearer to each other, and share a currency. */
function isStepTo(before: string, first: Amount, second: Amount): boolean {
  if (!/(?:^|[^\p{L}])by\s(?:about\s|some\s|another\s)?$/iu.test(before)) return false;
  const isFull = first.currency !== null && second.currency !== null;
  const [low, high] = [first, second].map(each => magnitudeOf(each, each.exponent ?? second.exponent ?? 0));
  return isFull || (high ?? 0) >= 5 * (low ?? 0);
}

function upperEnd(text: string, at: number, masked: Uint8Array): Amount | null {
  const second = readAmount(text, at);
  if (!second || masked[second.numberStart]) return null;
  return /^[\p{L}\p{N}_]|^[.:/]\d|^-\d/u.test(text.slice(second.end, second.end + 2)) ? null : second;
}

function rangeOf(text: string, first: Amount, second: Amount): Quantity | null {
  const exponent = second.exponent ?? 0;
  const shared = first.exponent ?? (fits(first, second, exponent) ? exponent : 0);
  const low = magnitudeOf(first, shared);
  const high = magnitudeOf(second, exponent);
  const disagrees =
    (first.currency !== null && second.currency !== null && first.currency !== second.currency) ||
    (first.unit !== null && second.unit !== null && first.unit.unit !== second.unit.unit) ||
    (first.unit !== null && second.unit === null) ||
    (first.currency !== null && second.unit !== null) ||
    isYearBefore(text, first, second);
  if (disagrees || low >= high || (isYear(first) && isYear(second))) return single(text, first);
  const last = { ...second, currency: second.currency ?? first.currency, start: first.start };
  return described(text, last, { value: null, low, high });
}

/** "From 383 million in 2021 to USD 152 million": what follows the year is no end of it. */
function isYearBefore(text: string, first: Amount, second: Amount): boolean {
  const isMeasured = second.exponent !== null || second.unit !== null || second.start < second.numberStart;
  return isYear(first) && isMeasured && !/\d$/u.test(text.slice(second.start, second.numberStart));
}

function fits(first: Amount, second: Amount, exponent: number): boolean {
  return magnitudeOf(first, exponent) < magnitudeOf(second, exponent);
}

function single(text: string, part: Amount): Quantity | null {
  if (isYear(part)) return null;
  const quantity = described(text, part, { value: magnitudeOf(part, part.exponent ?? 0), low: null, high: null });
  return isNameSuffix(text, part, quantity) ? null : quantity;
}

function isYear(part: Amount): boolean {
  const isBare = part.currency === null && part.unit === null && part.exponent === null && !part.hasSeparator;
  return isBare && /^(?:19|20)\d{2}$/u.test(part.digits);
}

/** "Python 3.12", "Windows 11", "Tier 2": a bare number right after a capitalised word belongs to the name. */
function isNameSuffix(text: string, part: Amount, quantity: Quantity): boolean {
  if (quantity.kind !== 'plain' || quantity.unit !== '' || quantity.bound !== null || part.exponent !== null)
    return false;
  if (quantity.per !== null || /,/u.test(quantity.text)) return false;
  const word = /(?:^|[^\p{L}\p{N}])(?<word>\p{Lu}[\p{L}\p{N}+#]*)[ \u00a0-]$/u.exec(
    text.slice(Math.max(0, part.start - 30), part.start),
  );
  return word !== null;
}

function described(text: string, part: Amount, values: Pick<Quantity, 'value' | 'low' | 'high'>): Quantity {
  const counted = part.currency === null && part.unit === null ? countedAfter(text, part.end) : null;
  const per = perAfter(text, counted?.end ?? part.end) ?? (counted ? perAfter(text, part.end) : null);
  const end = Math.max(part.end, per?.end ?? 0);
  return {
    start: part.start,
    end,
    text: text.slice(part.start, end),
    ...values,
    unit: part.currency ?? part.unit?.unit ?? counted?.noun ?? '',
    currency: part.currency,
    kind: kindOf(part, counted !== null),
    per: per?.per ?? null,
    bound: boundAround(text, part.start, part.end),
  };
}

function kindOf(part: Amount, isCount: boolean): QuantityKind {
  if (part.currency !== null) return 'money';
  if (part.unit !== null) return part.unit.kind;
  return isCount ? 'count' : 'plain';
}
