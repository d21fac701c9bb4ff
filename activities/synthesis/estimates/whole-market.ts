import type { Market, SizedFigure } from '#activities/synthesis/estimates/choose-market';
import { type Amount, rangeOfSizes } from '#activities/synthesis/estimates/range-of-sizes';
import type { Estimate } from '#shared/contracts/estimate';

export type NewEstimate = Omit<Estimate, 'id'>;

/** TAM: the stated size of the whole market, taken as what could be addressed. */
export function wholeMarket(market: Market, until: number | null): NewEstimate | null {
  const sizes = latestSizes(market, { place: 'global', until });
  const amount = rangeOfSizes(sizes, 'size');
  const [first] = sizes;
  if (!amount || !first) return null;
  return {
    ...inMarket(market, first),
    ...amount,
    role: 'tam',
    metric: `Total addressable market, read from: ${market.metric}`,
    geography: 'global',
    because:
      'No source states a TAM. The stated size of the whole market is taken for it, as if every part could be addressed.' +
      differing(amount),
  };
}

/** Sizes of the latest year that is no forecast: of the place, up to the year of the newest source. */
export function latestSizes(
  { sizes }: Market,
  { place, until }: { place: string; until: number | null },
): readonly SizedFigure[] {
  const own = sizes.filter(size => size.place === place && (until === null || size.year <= until));
  const latest = Math.max(...own.map(({ year }) => year));
  return own.filter(({ year }) => year === latest);
}

export function inMarket(
  { currency }: Market,
  { year }: SizedFigure,
): Pick<Estimate, 'unit' | 'currency' | 'year' | 'method'> {
  return { unit: currency, currency, year: String(year), method: 'estimated' };
}

export function differing({ value }: Pick<Amount, 'value'>): string {
  return value === null ? ' Publishers differ: both ends are shown, and no middle.' : '';
}
