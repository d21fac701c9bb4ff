import type { PlacedClaims } from '#activities/synthesis/assembly/place-claims';
import type { Claim, MarketNumber } from '#shared/contracts/claim';
import { placeOf } from '#shared/policies/comparable-number';
import { statedGrowth } from '#shared/policies/market-arithmetic/stated-growth';
import { findGeographies } from '#shared/text/geographies';

/** A number that a source states, with the claim that carries it. */
export interface StatedFigure {
  readonly number: MarketNumber;
  readonly claim: Claim;
}

/** All numbers of claims that may be shown and that somebody states, surest first; also rates that a claim tells in passing. */
export function statedFigures(placed: PlacedClaims): StatedFigure[] {
  const claims = [...placed.values()].flat();
  const figures = claims.flatMap(claim =>
    [...claim.numbers, ...statedGrowth(claim)]
      .filter(({ method }) => method === 'cited' || method === 'measured')
      .map(number => ({ number, claim })),
  );
  // The order of the sections must not decide on which of several numbers an estimate rests.
  return figures.sort((a, b) => b.claim.confidence - a.claim.confidence || (a.number.id < b.number.id ? -1 : 1));
}

/** "the US", "United States" and "USA" as one; the world for a number that names no place. */
export function placeName(geography: string | null): string {
  return findGeographies(geography ?? '')[0]?.name.toLowerCase() ?? placeOf(geography).toLowerCase();
}
