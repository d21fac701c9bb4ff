import { assumedInput, confidenceIn } from '#activities/synthesis/estimates/input-of';
import { type Amount, rangeOfSizes } from '#activities/synthesis/estimates/range-of-sizes';
import { placeName, type StatedFigure } from '#activities/synthesis/estimates/stated-figures';
import { times } from '#activities/synthesis/estimates/times';
import type { NewEstimate } from '#activities/synthesis/estimates/whole-market';
import { yearOf } from '#shared/policies/comparable-number';

/** What a new product may reach of the market it can serve; nobody's number, so it is a range and called assumed. */
const assumed = { low: 1, high: 5 } as const;

/** SOM: the serviceable market, stated or estimated here, times an assumed share. */
export function obtainableMarket(sam: NewEstimate | StatedFigure): NewEstimate | null {
  const base = 'claim' in sam ? statedBase(sam) : sam;
  if (!base) return null;
  const inputs = [
    ...base.inputs,
    assumedInput('reach_low', 'Share of the serviceable market that a new product reaches, low case', assumed.low),
    assumedInput('reach_high', 'Share of the serviceable market that a new product reaches, high case', assumed.high),
  ];
  const factor = {
    low: { name: 'reach_low', value: assumed.low / 100 },
    high: { name: 'reach_high', value: assumed.high / 100 },
  };
  return {
    ...base,
    ...times(base, factor),
    role: 'som',
    metric: 'Obtainable market',
    method: 'assumed',
    inputs,
    confidence: Math.round(base.confidence * 500) / 1_000,
    because: `No source states a SOM. A share of ${assumed.low} to ${assumed.high}% of the serviceable market is assumed, not found: replace it by your own.`,
  };
}

function statedBase(sam: StatedFigure): (NewEstimate & Amount) | null {
  const { number } = sam;
  const sized = { ...sam, year: Number(yearOf(number.year) ?? 0), place: placeName(number.geography) };
  const amount = rangeOfSizes([sized], 'sam');
  if (!amount || number.currency === null) return null;
  const { unit, currency, year, geography } = number;
  return {
    ...amount,
    ...{ unit, currency, year, geography },
    role: 'som',
    metric: 'Obtainable market',
    method: 'assumed',
    confidence: confidenceIn([sam], 'assumed'),
    because: '',
  };
}
