import type { PlacedClaims } from '#activities/synthesis/assembly/place-claims';
import type { MarketNumber } from '#shared/contracts/claim';
import type { Chart } from '#shared/contracts/mrd';
import { comparableKey, midpoint, placeOf, yearOf } from '#shared/policies/comparable-number';
import { contentWords } from '#shared/text/similarity';

const maxOfAKind = 2;
const maxPoints = 30;
const tooLong = 60;

/** Charts where at least two numbers can be compared; every point is a published claim's number. */
export function listCharts(placed: PlacedClaims): Chart[] {
  const numbersOf = (section: 'market-size' | 'pricing') => (placed.get(section) ?? []).flatMap(claim => claim.numbers);
  const all = [...sizesByYear(numbersOf('market-size')), ...pricesByVendor(numbersOf('pricing'))];
  return all.map((chart, at) => ({ id: `chart-${at + 1}`, ...chart }));
}

type NewChart = Omit<Chart, 'id'>;

function sizesByYear(numbers: readonly MarketNumber[]): NewChart[] {
  const sizes = numbers.filter(
    number => number.role === 'size' && yearOf(number.year) !== null && comparableKey(number) !== null,
  );
  const groups = grouped(sizes, ({ metric, geography, currency }) =>
    [measure(metric), placeOf(geography), currency ?? ''].join('|'),
  );
  return largest(groups).map(members => ({
    sectionId: 'market-size',
    title: `${members[0]?.metric ?? ''}, ${placeOf(members[0]?.geography ?? null)}, by year and publisher`,
    kind: 'sizes-by-year',
    unit: members[0]?.unit ?? '',
    points: points(members, number => ({
      series: number.attributedTo ?? number.publisher ?? 'not named',
      label: yearOf(number.year) ?? '',
    })).sort((a, b) => a.label.localeCompare(b.label, 'en') || a.series.localeCompare(b.series, 'en')),
  }));
}

/** Only prices of at least two vendors for the same unit can be set side by side. */
function pricesByVendor(numbers: readonly MarketNumber[]): NewChart[] {
  const prices = numbers.filter(
    number =>
      number.role === 'price' && number.subject !== null && number.per !== null && number.metric.length <= tooLong,
  );
  const groups = grouped(prices, ({ currency, per }) => `${currency}|${per}`);
  const comparable = groups.filter(members => new Set(members.map(({ subject }) => subject)).size >= 2);
  return largest(comparable).map(members => ({
    sectionId: 'pricing',
    title: `Prices in ${members[0]?.currency ?? ''} per ${members[0]?.per ?? ''}, by vendor`,
    kind: 'prices-by-vendor',
    unit: `${members[0]?.currency ?? ''} per ${members[0]?.per ?? ''}`,
    points: points(members, number => ({
      series: number.subject ?? '',
      label: `${number.subject ?? ''}: ${number.metric}`,
    })),
  }));
}

function points(
  numbers: readonly MarketNumber[],
  nameOf: (number: MarketNumber) => { series: string; label: string },
): Chart['points'] {
  const seen = new Set<string>();
  return numbers.flatMap(number => {
    const value = midpoint(number);
    const { series, label } = nameOf(number);
    const key = `${series}|${label}|${value}`;
    if (value === null || seen.has(key) || seen.size >= maxPoints) return [];
    seen.add(key);
    return [{ series, label, value, low: number.low, high: number.high, claimId: number.claimId }];
  });
}

function grouped(numbers: readonly MarketNumber[], keyOf: (number: MarketNumber) => string): MarketNumber[][] {
  const groups = new Map<string, MarketNumber[]>();
  for (const number of numbers) groups.set(keyOf(number), [...(groups.get(keyOf(number)) ?? []), number]);
  return [...groups.values()];
}

function largest(groups: readonly MarketNumber[][]): MarketNumber[][] {
  return groups
    .filter(members => members.length >= 2)
    .sort((a, b) => b.length - a.length)
    .slice(0, maxOfAKind);
}

function measure(metric: string): string {
  return [...new Set(contentWords(metric))].sort().join(' ');
}
