import type { MarketNumber } from '#shared/contracts/claim';
import { midpoint, sameParty, yearOf } from '#shared/policies/comparable-number';
import { largest, measureOf, placeKey, smallest, told } from '#shared/policies/market-arithmetic/extent';
import type { ArithmeticFinding } from '#shared/policies/market-arithmetic/finding';

/** Points of percentage and share of the rate that rounding of both ends explains. */
const points = 1.5;
const portion = 0.1;
/** One party that gives more sizes for one market and year has contradicted itself already. */
const mostEnds = 5;

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Growth a year, in per cent, that leads from one size to another; null when there is no such rate. */
export function yearlyGrowth(from: number, to: number, years: number): number | null {
  if (!(from > 0 && to > 0 && years > 0)) return null;
  return ((to / from) ** (1 / years) - 1) * 100;
}

/** "2025-2030" is five years of growth, "2026" the one that ends there. */
export function spanOf(period: string | null): Span | null {
  const years = (period?.match(/\b(?:19|20)\d{2}\b/gu) ?? []).map(Number);
  const [first, second] = years;
  if (years.length === 2 && first !== undefined && second !== undefined && second > first)
    return { from: first, to: second };
  return years.length === 1 && first !== undefined ? { from: first - 1, to: first } : null;
}

/** A rate that does not lead from one size of the same party to the other. */
export function growthAndEndpoints(numbers: readonly MarketNumber[]): ArithmeticFinding[] {
  const rates = numbers.filter(({ role, unit }) => role === 'growth' && unit === '%');
  const sizes = numbers.filter(({ role, currency }) => (role === 'size' || role === 'tam') && currency !== null);
  const byYear = Map.groupBy(sizes, ({ year }) => Number(yearOf(year)));
  return rates.flatMap(rate => {
    const span = spanOf(rate.year);
    if (span === null) return [];
    const own = (year: number) => sizesOf(rate, byYear.get(year) ?? []);
    const ends = own(span.to);
    return own(span.from).flatMap(from =>
      ends.filter(to => areOneSeries(from, to)).flatMap(to => mismatch(rate, { from, to, years: span.to - span.from })),
    );
  });
}

function sizesOf(rate: MarketNumber, sizes: readonly MarketNumber[]): MarketNumber[] {
  const own = sizes.filter(size => isOf(rate, size));
  return own.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, mostEnds);
}

interface Endpoints {
  readonly from: MarketNumber;
  readonly to: MarketNumber;
  readonly years: number;
}

function mismatch(rate: MarketNumber, { from, to, years }: Endpoints): ArithmeticFinding[] {
  const [least, most] = [
    yearlyGrowth(largest(from), smallest(to), years),
    yearlyGrowth(smallest(from), largest(to), years),
  ];
  const [middleFrom, middleTo] = [midpoint(from), midpoint(to)];
  if (least === null || most === null || middleFrom === null || middleTo === null) return [];
  const slack = Math.max(points, portion * Math.abs(largest(rate)));
  if (smallest(rate) <= most + slack && largest(rate) >= least - slack) return [];
  const implied = yearlyGrowth(middleFrom, middleTo, years)?.toFixed(1);
  return [
    {
      rule: 'growth',
      topic: `${from.metric}: growth and sizes`,
      detail: `${rate.metric}: ${told(rate)} a year, but ${told(from)} and ${told(to)} make ${implied}% a year.`,
      numbers: [rate, from, to],
      isOneParty: sameParty(rate, from),
    },
  ];
}

/** The rate is of this market when all words of the market stand in what the rate is of. */
function isOf(rate: MarketNumber, size: MarketNumber): boolean {
  if (!sameParty(rate, size)) return false;
  const words = new Set(measureOf(rate).split(' '));
  const measure = measureOf(size);
  const isOnePlace = rate.geography === null || placeKey(rate) === placeKey(size);
  return measure !== '' && measure.split(' ').every(word => words.has(word)) && isOnePlace;
}

function areOneSeries(a: MarketNumber, b: MarketNumber): boolean {
  return a.currency === b.currency && measureOf(a) === measureOf(b) && placeKey(a) === placeKey(b) && sameParty(a, b);
}
