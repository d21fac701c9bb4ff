import type { Alignment } from '#activities/verification/verify/align';
import { isCaseOfStretch } from '#activities/verification/verify/dates/cases-of-stretches';
import { isDateTold } from '#activities/verification/verify/dates/told-dates';
import type { Statement } from '#activities/verification/verify/statement';
import type { StatedDate } from '#shared/text/dates';

/** How surely a piece of evidence is about what the claim says, whether or not it agrees with it: 0 to 1. */
export function strengthOf(claim: Statement, { evidence, coverage, agreeing }: Alignment): number {
  const facts = claim.figures.length + claim.dates.length;
  const words = 0.5 * coverage.stated + 0.5 * coverage.share;
  if (facts === 0) return words;
  const figures = claim.figures.filter(figure => (agreeing.get(figure)?.length ?? 0) > 0).length;
  const { stated, near } = evidence;
  const dates = claim.dates.reduce((sum, date) => sum + worthOf(date, claim, [stated, near]), 0);
  const share = Math.min(0.35, 0.15 + 0.1 * facts);
  return (1 - share) * words + share * ((figures + dates) / facts);
}

/** A date in the piece itself is worth more than one in what stands around it. When a document was published says nothing. */
const worths = [1, 0.85];

function worthOf(date: StatedDate, claim: Statement, places: readonly Statement[]): number {
  return worths[places.findIndex(place => isDateTold(date, claim, place) || isCaseOfStretch(date, claim, place))] ?? 0;
}
