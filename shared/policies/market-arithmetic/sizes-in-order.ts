import type { MarketNumber } from '#shared/contracts/claim';
import { sameParty } from '#shared/policies/comparable-number';
import { isOfOneYear, largest, placeKey, smallest, told } from '#shared/policies/market-arithmetic/extent';
import type { ArithmeticFinding } from '#shared/policies/market-arithmetic/finding';

type Size = 'tam' | 'sam' | 'som';

const pairs: readonly (readonly [narrow: Size, wide: Size])[] = [
  ['som', 'sam'],
  ['sam', 'tam'],
  ['som', 'tam'],
];

/** Where several figures are stated for one size, each narrower one must fit into each wider one: the strict reading. */
export function sizesInOrder(numbers: readonly MarketNumber[]): ArithmeticFinding[] {
  return pairs.flatMap(([narrow, wide]) =>
    comparablePairs(numbers, narrow, wide)
      .filter(([inner, outer]) => largest(inner) > smallest(outer))
      .map(([inner, outer]) => ({
        rule: 'order' as const,
        topic: `${narrow.toUpperCase()} and ${wide.toUpperCase()}, ${inner.year}`,
        detail: `${narrow.toUpperCase()} ${inner.id}, ${told(inner)}, is larger than ${wide.toUpperCase()} ${outer.id}, ${told(outer)}.`,
        numbers: [inner, outer],
        isOneParty: sameParty(inner, outer),
      })),
  );
}

/** Sizes that are both stated and yet share no currency, year and place, by their names. */
export function incomparableSizes(numbers: readonly MarketNumber[]): string[] {
  const has = (role: Size) => numbers.some(number => number.role === role);
  return pairs
    .filter(([narrow, wide]) => has(narrow) && has(wide) && comparablePairs(numbers, narrow, wide).length === 0)
    .map(([narrow, wide]) => `${narrow.toUpperCase()} and ${wide.toUpperCase()}`);
}

function comparablePairs(numbers: readonly MarketNumber[], narrow: Size, wide: Size): [MarketNumber, MarketNumber][] {
  const outer = numbers.filter(({ role }) => role === wide);
  return numbers
    .filter(({ role }) => role === narrow)
    .flatMap(inner =>
      outer.filter(each => fits(inner, each)).map((each): [MarketNumber, MarketNumber] => [inner, each]),
    );
}

/** The narrower size of one country may be held against the wider one of the world, never the other way round. */
function fits(inner: MarketNumber, outer: MarketNumber): boolean {
  return isOfOneYear(inner, outer) && (placeKey(inner) === placeKey(outer) || placeKey(outer) === 'global');
}
