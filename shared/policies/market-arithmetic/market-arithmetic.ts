import type { MarketNumber } from '#shared/contracts/claim';
import { type ArithmeticFinding, claimsConcerned } from '#shared/policies/market-arithmetic/finding';
import { growthAndEndpoints } from '#shared/policies/market-arithmetic/growth-and-endpoints';
import { oneValue } from '#shared/policies/market-arithmetic/one-value';
import { partsAndWhole } from '#shared/policies/market-arithmetic/parts-and-whole';
import { recomputed } from '#shared/policies/market-arithmetic/recomputed';
import { sizesInOrder } from '#shared/policies/market-arithmetic/sizes-in-order';
import { soundRanges } from '#shared/policies/market-arithmetic/sound-ranges';

/** Everything that computing finds among these numbers, whoever states them. Pure; in the order of the rules. */
export function marketArithmetic(numbers: readonly MarketNumber[]): ArithmeticFinding[] {
  return [soundRanges, recomputed, sizesInOrder, partsAndWhole, growthAndEndpoints, oneValue].flatMap(rule =>
    rule(numbers),
  );
}

/** What speaks against a claim by itself: a party that contradicts itself, by the ids of the claims concerned. */
export function inconsistentClaims(numbers: readonly MarketNumber[]): Map<string, string[]> {
  const details = new Map<string, string[]>();
  for (const finding of marketArithmetic(numbers).filter(({ isOneParty }) => isOneParty)) {
    for (const id of claimsConcerned(finding)) details.set(id, [...(details.get(id) ?? []), finding.detail]);
  }
  return details;
}
