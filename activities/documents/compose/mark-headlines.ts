import type { Claim } from '#shared/contracts/claim';
import type { MrdSection } from '#shared/contracts/mrd';

const needed = 2;

/**
 * Figures of the summary are what a hurried reader repeats: each says whether a second publisher confirms it, also those
 * that need none elsewhere. Confidence stays as it was judged, since people may have decided on it.
 */
export function markHeadlines(claims: readonly Claim[], sections: readonly MrdSection[]): Claim[] {
  const summary = sections.filter(({ id }) => id === 'executive-summary').flatMap(({ claimIds }) => claimIds);
  return claims.map(claim => (summary.includes(claim.id) && isFigure(claim) ? marked(claim) : claim));
}

function isFigure({ kind, corroboration }: Claim): boolean {
  return (kind === 'number' || kind === 'price') && corroboration === undefined;
}

function marked(claim: Claim): Claim {
  const found = claim.independentSources;
  const because =
    found < needed
      ? 'one source: a headline figure that no second publisher confirms'
      : `${found} independent publishers state this headline figure`;
  return { ...claim, corroboration: { needed, found, because } };
}
