import type { MarketNumber } from '#shared/contracts/claim';
import { comparableKey, differ, sameParty } from '#shared/policies/comparable-number';
import { told } from '#shared/policies/market-arithmetic/extent';
import type { ArithmeticFinding } from '#shared/policies/market-arithmetic/finding';

/** One measure of one thing, year and place with values further apart than rounding, wherever in the document they stand. */
export function oneValue(numbers: readonly MarketNumber[]): ArithmeticFinding[] {
  const groups = Map.groupBy(numbers, number => comparableKey(number));
  return [...groups].flatMap(([key, group]) =>
    key === null ? [] : group.flatMap((number, at) => group.slice(at + 1).flatMap(other => against(number, other))),
  );
}

function against(number: MarketNumber, other: MarketNumber): ArithmeticFinding[] {
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
