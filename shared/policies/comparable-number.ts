import type { MarketNumber } from '#shared/contracts/claim';
import { contentWords } from '#shared/text/similarity';

/** Two values further apart than this are not the same figure rounded differently. */
const tolerance = 0.1;
const fillers = new Set(contentWords('size value total global worldwide estimate estimated market revenue of the in'));

/**
 * What makes two numbers comparable: measure, subject, year, place, unit. Null when a number lacks what is needed: a
 * market figure without a year can be compared with nothing, a price without a subject neither.
 */
export function comparableKey(number: MarketNumber): string | null {
  const year = yearOf(number.year);
  if (midpoint(number) === null) return null;
  if (number.role === 'price' ? number.subject === null : year === null) return null;
  const measure = [...new Set(contentWords(number.metric))]
    .filter(word => !fillers.has(word))
    .sort()
    .join(' ');
  if (measure === '') return null;
  const parts = [
    measure,
    number.subject,
    periodOf(number.year),
    placeOf(number.geography),
    number.currency ?? number.unit,
    number.per,
  ];
  return parts.map(part => (part ?? '').toLowerCase()).join('|');
}

export function midpoint({ value, low, high }: MarketNumber): number | null {
  if (value !== null) return value;
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high);
}

export function differ(a: MarketNumber, b: MarketNumber): boolean {
  const [first, second] = [midpoint(a), midpoint(b)];
  if (first === null || second === null || overlaps(a, b)) return false;
  const larger = Math.max(Math.abs(first), Math.abs(second));
  return larger > 0 && Math.abs(first - second) / larger > tolerance;
}

/** "2026-04", "FY2024" and "2024" are about one year; "2022-2026" about none. */
export function yearOf(period: string | null): string | null {
  const years = new Set(period?.match(/\b(?:19|20)\d{2}\b|(?<=FY)(?:19|20)\d{2}/gu) ?? []);
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** A quarter is not its year, and January not December: "2025 q4", "2026-04", "2024". */
function periodOf(period: string | null): string | null {
  const part = /\b[QH][1-4]\b|(?<=\d-)[QH]?\d{1,2}\b/iu.exec(period ?? '')?.[0];
  const month = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu.exec(period ?? '')?.[0];
  return [yearOf(period), part ?? month].filter(Boolean).join(' ') || null;
}

/** A place that is not stated is taken for the world only where nothing else is compared with it. */
export function placeOf(geography: string | null): string {
  return geography === null || /^(?:worldwide|world|global(?:ly)?|all markets.*)$/iu.test(geography)
    ? 'global'
    : geography;
}

/** One statement copied by two pages, or one house in two editions, is one party. */
export function sameParty(a: MarketNumber, b: MarketNumber): boolean {
  const first = partyOf(a);
  return first !== '' && first === partyOf(b);
}

function partyOf({ attributedTo, publisher }: MarketNumber): string {
  return (attributedTo ?? publisher ?? '').toLowerCase().trim();
}

function overlaps(a: MarketNumber, b: MarketNumber): boolean {
  const [low, high] = [Math.max(lowOf(a), lowOf(b)), Math.min(highOf(a), highOf(b))];
  return low <= high;
}

function lowOf({ low, value }: MarketNumber): number {
  return low ?? value ?? Number.NEGATIVE_INFINITY;
}

function highOf({ high, value }: MarketNumber): number {
  return high ?? value ?? Number.POSITIVE_INFINITY;
}
