import type { Market, SizedFigure } from '#activities/synthesis/estimates/choose-market';
import { confidenceIn, inputOf } from '#activities/synthesis/estimates/input-of';
import type { StatedFigure } from '#activities/synthesis/estimates/stated-figures';
import { inMarket, latestSizes, type NewEstimate } from '#activities/synthesis/estimates/whole-market';
import { sameParty } from '#shared/policies/comparable-number';
import { measureOf } from '#shared/policies/market-arithmetic/extent';
import { spanOf } from '#shared/policies/market-arithmetic/growth-and-endpoints';

/** The size in the year of the newest source, where only earlier years are stated, by a rate that the same party gives. */
export function sizeThisYear(
  market: Market,
  figures: readonly StatedFigure[],
  year: number | null,
): NewEstimate | null {
  if (year === null) return null;
  for (const size of latestSizes(market, { place: 'global', until: year })) {
    const rate = figures.find(figure => isRateOf(figure, size, year));
    const [from, percent] = [size.number.value, rate?.number.value ?? null];
    if (size.year < year && from !== null && rate && percent !== null)
      return projected(market, { size, from, rate, percent, year });
  }
  return null;
}

interface Projection {
  readonly size: SizedFigure;
  readonly from: number;
  readonly rate: StatedFigure;
  readonly percent: number;
  readonly year: number;
}

function projected(market: Market, { size, from, rate, percent, year }: Projection): NewEstimate {
  const years = year - size.year;
  return {
    ...inMarket(market, size),
    role: 'size',
    metric: market.metric,
    year: String(year),
    geography: 'global',
    value: Number((from * (1 + percent / 100) ** years).toPrecision(10)),
    low: null,
    high: null,
    formula: `size_${size.year} * (1 + growth) ^ ${years}`,
    inputs: [inputOf(`size_${size.year}`, size, from), inputOf('growth', rate, percent)],
    confidence: confidenceIn([size, rate], 'estimated'),
    because: `No source states a size for ${year}. The size of ${size.year} is carried on at the rate that the same party gives.`,
  };
}

function isRateOf({ number }: StatedFigure, { number: size, year: from }: SizedFigure, year: number): boolean {
  const span = spanOf(number.year);
  const isIn = span !== null && span.from <= from && year <= span.to;
  return number.role === 'growth' && isIn && sameParty(number, size) && measureOf(number).includes(measureOf(size));
}
