import type { Market, SizedFigure } from '#activities/synthesis/estimates/choose-market';
import { confidenceIn, inputOf } from '#activities/synthesis/estimates/input-of';
import type { NewEstimate } from '#activities/synthesis/estimates/whole-market';
import { yearlyGrowth } from '#shared/policies/market-arithmetic/growth-and-endpoints';

interface Series {
  readonly from: SizedFigure;
  readonly to: SizedFigure;
  readonly rate: number;
}

/** Growth a year between two sizes that one party states for one place: the longest span, whoever gives it. */
export function growthOfMarket(market: Market): NewEstimate | null {
  const parties = Map.groupBy(market.sizes, size => `${partyOf(size)}|${size.place}`);
  const [best] = [...parties.values()].flatMap(seriesOf).sort(byPlaceSpanAndConfidence);
  if (!best) return null;
  const { from, to, rate } = best;
  const years = to.year - from.year;
  return {
    role: 'growth',
    metric: `Growth a year of: ${market.metric}`,
    method: 'estimated',
    value: rate,
    low: null,
    high: null,
    unit: '%',
    currency: null,
    year: `${from.year}-${to.year}`,
    geography: from.number.geography,
    formula: `(size_${to.year} / size_${from.year}) ^ (1 / ${years}) - 1`,
    inputs: [
      inputOf(`size_${from.year}`, from, from.number.value ?? 0),
      inputOf(`size_${to.year}`, to, to.number.value ?? 0),
    ],
    confidence: confidenceIn([from, to], 'estimated'),
    because: `No source states a rate of growth. It is computed from the first and the last size of one party, ${partyOf(from)}.`,
  };
}

function seriesOf(sizes: readonly SizedFigure[]): Series[] {
  const valued = sizes.filter(({ number }) => number.value !== null).toSorted((a, b) => a.year - b.year);
  const [from, to] = [valued[0], valued.at(-1)];
  if (!from || !to || partyOf(from) === '') return [];
  const rate = yearlyGrowth(from.number.value ?? 0, to.number.value ?? 0, to.year - from.year);
  return rate === null ? [] : [{ from, to, rate: Number(rate.toPrecision(6)) }];
}

function byPlaceSpanAndConfidence(a: Series, b: Series): number {
  const span = ({ from, to }: Series) => to.year - from.year;
  const least = ({ from, to }: Series) => Math.min(from.claim.confidence, to.claim.confidence);
  return (
    Number(b.from.place === 'global') - Number(a.from.place === 'global') ||
    span(b) - span(a) ||
    least(b) - least(a) ||
    (a.from.number.id < b.from.number.id ? -1 : 1)
  );
}

function partyOf({ number: { attributedTo, publisher } }: SizedFigure): string {
  return attributedTo ?? publisher ?? '';
}
