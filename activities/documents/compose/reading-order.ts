import type { Claim } from '#shared/contracts/claim';
import type { MrdSection } from '#shared/contracts/mrd';
import { sectionIds } from '#shared/contracts/section';
import type { VerifiedSection } from '#shared/contracts/section-draft';
import { printedGroups } from '../reading/printed-groups.js';

/** All judged claims in the order of the sections, whatever order the drafts came in. */
export function claimsOf(verified: readonly VerifiedSection[]): Claim[] {
  const place = (section: VerifiedSection) => sectionIds.indexOf(section.sectionId);
  return verified.toSorted((a, b) => place(a) - place(b)).flatMap(section => section.claims);
}

/** Claims in the order a reader meets them; those no section lists come last. */
export function inReadingOrder(claims: readonly Claim[], sections: readonly MrdSection[]): Claim[] {
  const met = new Map<string, number>();
  for (const id of sections.flatMap(printedGroups).flatMap(group => group.claimIds))
    if (!met.has(id)) met.set(id, met.size);
  const place = (claim: Claim) => met.get(claim.id) ?? Number.MAX_SAFE_INTEGER;
  return claims.toSorted((a, b) => place(a) - place(b));
}
