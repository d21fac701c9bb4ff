import type { MarketNumber } from '#shared/contracts/claim';
import { sameParty, yearOf } from '#shared/policies/comparable-number';
import { largest, placeKey, smallest, told } from '#shared/policies/market-arithmetic/extent';
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

/** Each narrower size against the smallest wider one that it may be held against: few pairs, however many numbers. */
function comparablePairs(numbers: readonly MarketNumber[], narrow: Size, wide: Size): [MarketNumber, MarketNumber][] {
  const wider = Map.groupBy(
    numbers.filter(({ role }) => role === wide),
    outer => shelfOf(outer, placeKey(outer)),
  );
  const least = new Map([...wider].map(([shelf, own]) => [shelf, leastOf(own)]));
  return numbers
    .filter(({ role }) => role === narrow)
    .flatMap((inner): [MarketNumber, MarketNumber][] => {
      // The narrower size of one country may be held against the wider one of the world, never the other way round.
      const places = [...new Set([placeKey(inner), 'global'])];
      const outer = leastOf(places.flatMap(place => least.get(shelfOf(inner, place)) ?? []));
      return outer && yearOf(inner.year) !== null ? [[inner, outer]] : [];
    });
}

function leastOf(outer: readonly MarketNumber[]): MarketNumber | undefined {
  return outer.toSorted((a, b) => smallest(a) - smallest(b) || (a.id < b.id ? -1 : 1))[0];
}

function shelfOf({ currency, unit, year }: MarketNumber, place: string): string {
  return [currency, unit, yearOf(year), place].join('|');
}
