import type { Estimate } from '#shared/contracts/estimate';
import { largest, smallest } from '#shared/policies/market-arithmetic/extent';

/** Further apart than this the two ways do not count the same market. */
const farApart = 10;

export interface TwoWays {
  readonly topDown: Estimate;
  readonly bottomUp: Estimate;
  /** Of the two nearest ends: 1 where the ranges meet, 3 where the top-down figure is three times the other. */
  readonly ratio: number;
  readonly areFarApart: boolean;
}

/** One market read from its stated size and counted from its customers, where both are there in one currency. */
export function topDownBottomUp(figures: readonly Estimate[]): TwoWays[] {
  const wholes = figures.filter(({ role }) => role === 'tam');
  const counted = wholes.filter(isCounted);
  return wholes
    .filter(figure => !isCounted(figure))
    .flatMap(topDown =>
      counted
        .filter(({ currency }) => currency === topDown.currency)
        .map(bottomUp => {
          const ratio = ratioOf(topDown, bottomUp);
          return { topDown, bottomUp, ratio, areFarApart: ratio > farApart || ratio < 1 / farApart };
        }),
    );
}

function isCounted({ inputs }: Estimate): boolean {
  return inputs.some(({ name }) => name === 'customers');
}

function ratioOf(topDown: Estimate, bottomUp: Estimate): number {
  if (smallest(topDown) > largest(bottomUp)) return smallest(topDown) / largest(bottomUp);
  return largest(topDown) < smallest(bottomUp) ? largest(topDown) / smallest(bottomUp) : 1;
}
