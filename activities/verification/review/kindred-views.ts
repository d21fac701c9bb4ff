import { kindredClaims } from '#activities/verification/kindred-claims';
import type { Claim } from '#shared/contracts/claim';
import type { ReviewItem } from '#shared/contracts/claim-review';
import type { Source } from '#shared/contracts/source';

type KindredView = ReviewItem['agreeing'][number];
export type SourcesById = ReadonlyMap<string, Pick<Source, 'title' | 'publisher'>>;

export interface KindredViews {
  agreeing(claim: Claim): KindredView[];
  contradicting(claim: Claim): KindredView[];
}

/** What other claims that stand say about the same thing as one. */
export function kindredViews(claims: readonly Claim[], sources: SourcesById): KindredViews {
  const kindred = kindredClaims(claims);
  const positions = new Map(claims.map(({ id }, at) => [id, at]));
  const shown = (claim: Claim, others: readonly Claim[]) =>
    others
      .filter(other => other.id !== claim.id && other.publication !== 'dropped')
      .map(other => viewOf(other, sources));
  return {
    agreeing(claim) {
      const opposed = new Set(opponentsOf(claim, claims).map(({ id }) => id));
      const others = (kindred[positions.get(claim.id) ?? -1] ?? []).flatMap(at => claims[at] ?? []);
      return shown(
        claim,
        others.filter(({ id }) => !opposed.has(id)),
      );
    },
    contradicting: claim => shown(claim, opponentsOf(claim, claims)),
  };
}

/** A disagreement counts for both sides, whichever names it. */
function opponentsOf({ id, disagreesWith }: Claim, claims: readonly Claim[]): Claim[] {
  return claims.filter(other => disagreesWith.includes(other.id) || other.disagreesWith.includes(id));
}

function viewOf({ id, text, citations }: Claim, sources: SourcesById): KindredView {
  const names = citations.map(({ sourceId }) => {
    const source = sources.get(sourceId);
    return source?.publisher ?? source?.title ?? sourceId;
  });
  return { claimId: id, text, sources: [...new Set(names)] };
}
