import type { BriefEssentials } from '#activities/synthesis/drafting-input';
import { endsOf } from '#activities/synthesis/estimates/input-of';
import { placeName, type StatedFigure } from '#activities/synthesis/estimates/stated-figures';
import { yearOf } from '#shared/policies/comparable-number';
import { measureOf } from '#shared/policies/market-arithmetic/extent';
import { contentWords } from '#shared/text/similarity';

/** One market with all sizes that are stated for it, in one currency. */
export interface Market {
  readonly metric: string;
  readonly measure: string;
  readonly currency: string;
  /** With a year and an amount. */
  readonly sizes: readonly SizedFigure[];
}

export interface SizedFigure extends StatedFigure {
  readonly year: number;
  readonly place: string;
}

/** The market that shares most words with the brief; of equals the one that more numbers speak of. Null without any. */
export function chooseMarket(figures: readonly StatedFigure[], brief: BriefEssentials): Market | null {
  const words = new Set(contentWords([brief.title, brief.idea].join(' ')));
  const markets = marketsIn(figures).map(market => ({ market, fit: fitOf(market, words) }));
  const [best] = markets.sort(
    (a, b) =>
      b.fit - a.fit || b.market.sizes.length - a.market.sizes.length || (a.market.measure < b.market.measure ? -1 : 1),
  );
  return best && best.fit > 0 ? best.market : null;
}

function marketsIn(figures: readonly StatedFigure[]): Market[] {
  const sized = figures.flatMap(sizedFigure);
  const groups = Map.groupBy(sized, ({ number }) => `${measureOf(number)}|${number.currency}`);
  return [...groups.values()].flatMap(sizes => {
    const [first] = sizes;
    if (!first || first.number.currency === null) return [];
    const { number } = first;
    return [{ metric: number.metric, measure: measureOf(number), currency: first.number.currency, sizes }];
  });
}

/** Sizes of one company are no market. */
function sizedFigure(figure: StatedFigure): SizedFigure[] {
  const { number } = figure;
  const year = yearOf(number.year);
  const isSize = number.role === 'size' || number.role === 'tam';
  if (!isSize || number.subject !== null || year === null || number.per !== null || endsOf(number) === null) return [];
  return measureOf(number) === '' ? [] : [{ ...figure, year: Number(year), place: placeName(number.geography) }];
}

/** Share of the market's words that the brief uses. */
function fitOf({ measure }: Market, words: ReadonlySet<string>): number {
  const own = measure.split(' ');
  return own.filter(word => words.has(word)).length / own.length;
}
