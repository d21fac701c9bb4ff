import type { Alignment } from '#activities/verification/verify/align';
import type { Statement } from '#activities/verification/verify/statement';

/** How surely a piece of evidence is about what the claim says, whether or not it agrees with it: 0 to 1. */
export function strengthOf(claim: Statement, { evidence, coverage, agreeing }: Alignment): number {
  const facts = claim.figures.length + claim.dates.length;
  const words = 0.5 * coverage.stated + 0.5 * coverage.share;
  if (facts === 0) return words;
  const figures = claim.figures.filter(figure => (agreeing.get(figure)?.length ?? 0) > 0).length;
  const dates = claim.dates.filter(({ iso }) => evidence.stated.dates.some(date => date.iso.startsWith(iso))).length;
  const share = Math.min(0.35, 0.15 + 0.1 * facts);
  return (1 - share) * words + share * ((figures + dates) / facts);
}
