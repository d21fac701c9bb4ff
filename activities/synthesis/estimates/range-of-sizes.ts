import type { SizedFigure } from '#activities/synthesis/estimates/choose-market';
import { confidenceIn, endsOf, inputOf } from '#activities/synthesis/estimates/input-of';
import type { Estimate } from '#shared/contracts/estimate';

export type Amount = Pick<Estimate, 'value' | 'low' | 'high' | 'formula' | 'inputs' | 'confidence'>;

/** The stated value, or both ends of what several publishers state; never a middle that nobody states. */
export function rangeOfSizes(sizes: readonly SizedFigure[], name: string): Amount | null {
  const ends = sizes.flatMap(size => {
    const [low, high] = endsOf(size.number) ?? [];
    return low === undefined || high === undefined ? [] : [{ size, low, high }];
  });
  const lowest = ends.toSorted((a, b) => a.low - b.low || order(a.size, b.size))[0];
  const highest = ends.toSorted((a, b) => b.high - a.high || order(a.size, b.size))[0];
  if (!lowest || !highest) return null;
  const confidence = confidenceIn([lowest.size, highest.size], 'estimated');
  if (lowest.low === highest.high) {
    const inputs = [inputOf(name, lowest.size, lowest.low)];
    return { value: lowest.low, low: null, high: null, formula: name, inputs, confidence };
  }
  const inputs = [inputOf(`${name}_low`, lowest.size, lowest.low), inputOf(`${name}_high`, highest.size, highest.high)];
  return {
    value: null,
    low: lowest.low,
    high: highest.high,
    formula: `${name}_low .. ${name}_high`,
    inputs,
    confidence,
  };
}

function order(a: SizedFigure, b: SizedFigure): number {
  return a.number.id < b.number.id ? -1 : 1;
}
