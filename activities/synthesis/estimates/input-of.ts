import type { StatedFigure } from '#activities/synthesis/estimates/stated-figures';
import type { Claim, MarketNumber } from '#shared/contracts/claim';
import { type Estimate, mostSureEstimate } from '#shared/contracts/estimate';
import type { NumberInput } from '#shared/contracts/number-input';
import { positionWords } from '#shared/policies/market-arithmetic/extent';

/** What is worked out keeps little of the confidence of what it is worked out from. */
const kept = { estimated: 0.4, assumed: 0.2 } as const;

/** A stated number under a name of the formula; `value` where one end of its range is meant. */
export function inputOf(name: string, { number, claim }: StatedFigure, value: number): NumberInput {
  const { metric, year, geography, unit, currency } = number;
  const about = [metric, year, geography].filter(Boolean).join(', ');
  const label = `${about}: ${positionWords(number)}`;
  return { name, label, value, unit, currency, basis: 'stated', numberId: number.id, claimId: claim.id };
}

export function assumedInput(name: string, label: string, percent: number): NumberInput {
  return { name, label, value: percent, unit: '%', currency: null, basis: 'assumed', numberId: null, claimId: null };
}

/** Never surer than the least sure input, and never sure. */
export function confidenceIn(figures: readonly StatedFigure[], method: Estimate['method']): number {
  const least = Math.min(1, ...figures.map(({ claim }: { claim: Claim }) => claim.confidence));
  return Math.round(Math.min(mostSureEstimate, least * kept[method]) * 1_000) / 1_000;
}

/** Ends of a stated amount: equal for a single value, none where only one end is stated. */
export function endsOf({ value, low, high }: MarketNumber): readonly [number, number] | null {
  if (value !== null) return [value, value];
  return low !== null && high !== null ? [low, high] : null;
}
