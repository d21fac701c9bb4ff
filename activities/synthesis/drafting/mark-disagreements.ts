import type { DraftClaim, MarketNumber } from '#shared/contracts/claim';
import { comparableKey, differ, sameParty } from '#shared/policies/comparable-number';

const maxLinks = 12;

/** Claims of different parties about the same thing whose values are more than a tenth apart point at each other. */
export function markDisagreements(claims: readonly DraftClaim[]): DraftClaim[] {
  const stated = claims.flatMap(claim => claim.numbers.map(number => ({ number, key: comparableKey(number) })));
  return claims.map(claim => ({ ...claim, disagreesWith: opponents(claim, stated).slice(0, maxLinks) }));
}

function opponents(claim: DraftClaim, stated: readonly { number: MarketNumber; key: string | null }[]): string[] {
  const ids = claim.numbers.flatMap(own => {
    const key = comparableKey(own);
    if (key === null) return [];
    return stated
      .filter(other => other.key === key && other.number.claimId !== claim.id)
      .filter(({ number }) => differ(own, number) && !sameParty(own, number))
      .map(({ number }) => number.claimId);
  });
  return [...new Set(ids)];
}
