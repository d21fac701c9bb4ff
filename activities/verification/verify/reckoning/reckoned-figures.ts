import type { Comparison } from '#activities/verification/verify/comparison';
import { isDeniedRest } from '#activities/verification/verify/complements';
import type { Figure } from '#activities/verification/verify/figures';
import { toldIn } from '#activities/verification/verify/polarity/denials';
import { isOtherSideTold } from '#activities/verification/verify/reckoning/other-sides';
import { changeBy } from '#activities/verification/verify/reckoning/told-changes';

type Reckoned = Pick<Comparison, 'claim' | 'agreeing' | 'evidence'>;

/** Is a figure of the claim the other side of a comparison or change of the source, or what lies between? Then it stands beside no amount of its own there. */
export function isBetweenSides({ claim, agreeing, evidence: { stated, isRow } }: Reckoned): boolean {
  return (
    !isRow &&
    ownOf({ claim, agreeing }).some(
      figure => isOtherSideTold(figure, claim, stated) || changeBy(figure, claim, stated) === 'so',
    )
  );
}

/** "Two thirds had none" of what a third had; another denial of the claim is not undone by that. */
export function isRestDenied({ claim, agreeing, evidence: { stated } }: Reckoned): boolean {
  const denials = toldIn(claim).flatMap(told =>
    told.denials.filter(({ kind }) => kind === 'plain' || kind === 'worded'),
  );
  return denials.length === 1 && ownOf({ claim, agreeing }).some(figure => isDeniedRest(figure, claim, stated));
}

/** What is worked out agrees with itself. */
function ownOf({ claim, agreeing }: Pick<Comparison, 'claim' | 'agreeing'>): Figure[] {
  return claim.figures.filter(figure => agreeing.get(figure)?.includes(figure));
}
