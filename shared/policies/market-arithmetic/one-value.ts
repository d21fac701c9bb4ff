import type { MarketNumber } from '#shared/contracts/claim';
import { comparableKey, differ, midpoint, sameParty } from '#shared/policies/comparable-number';
import { told } from '#shared/policies/market-arithmetic/extent';
import type { ArithmeticFinding } from '#shared/policies/market-arithmetic/finding';

type Pair = readonly [MarketNumber, MarketNumber];

/**
 * One measure of one thing, year and place with values further apart than rounding, wherever in the document they stand.
 * Each value is held against the one farthest from it, of all and of its own party: a thousand values that differ give
 * thousands of findings and not a million.
 */
export function oneValue(numbers: readonly MarketNumber[]): ArithmeticFinding[] {
  const groups = [...Map.groupBy(numbers, comparableKey)].filter(([key]) => key !== null);
  return groups.flatMap(([, group]) => uniquePairs([...extremePairs(group), ...ownPairs(group)]).flatMap(against));
}

function ownPairs(group: readonly MarketNumber[]): Pair[] {
  const parties = Map.groupBy(group, ({ attributedTo, publisher }) => attributedTo ?? publisher ?? '');
  return [...parties.values()].flatMap(extremePairs);
}

function extremePairs(group: readonly MarketNumber[]): Pair[] {
  const sorted = group.toSorted((a, b) => middle(a) - middle(b) || (a.id < b.id ? -1 : 1));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (!lowest || !highest) return [];
  return sorted.map((number): Pair => {
    const isNearTop = middle(number) - middle(lowest) >= middle(highest) - middle(number);
    return isNearTop ? [lowest, number] : [number, highest];
  });
}

function uniquePairs(pairs: readonly Pair[]): Pair[] {
  return [...new Map(pairs.map(pair => [pair.map(({ id }) => id).join(), pair])).values()];
}

function middle(number: MarketNumber): number {
  return midpoint(number) ?? 0;
}

function against([number, other]: Pair): ArithmeticFinding[] {
  if (!differ(number, other) || number.claimId === other.claimId) return [];
  return [
    {
      rule: 'value',
      topic: `${number.metric}, ${number.year ?? 'no year'}`,
      detail: `${number.metric}: ${told(number)} in claim ${number.claimId}, ${told(other)} in claim ${other.claimId}.`,
      numbers: [number, other],
      isOneParty: sameParty(number, other),
    },
  ];
}
