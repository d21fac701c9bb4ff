import type { Claim } from '#shared/contracts/claim';
import type { Mrd, MrdSection } from '#shared/contracts/mrd';
import { printedGroups } from './printed-groups.js';
import type { PlacedClaim } from './reading.js';

/**
 * Where each claim is printed first-hand: in its own section, else in the first that lists it, else in the appendix
 * (label A.n), so that nothing published can fall between two chapters.
 */
export function placeClaims(mrd: Mrd): Map<string, PlacedClaim> {
  const placed = new Map<string, PlacedClaim>();
  const homes = new Map(mrd.claims.map(claim => [claim.id, homeOf(claim, mrd.sections)]));
  const byId = new Map(mrd.claims.map(claim => [claim.id, claim]));
  for (const [index, section] of mrd.sections.entries()) {
    const own = idsOf(section).filter(id => homes.get(id) === section.id);
    own.forEach((id, place) => {
      const claim = byId.get(id);
      if (claim) placed.set(id, placedAt(claim, `${index + 1}.${place + 1}`, section.id));
    });
  }
  const homeless = mrd.claims.filter(claim => homes.get(claim.id) === null);
  homeless.forEach((claim, place) => {
    placed.set(claim.id, placedAt(claim, `A.${place + 1}`, null));
  });
  return placed;
}

function homeOf(claim: Claim, sections: readonly MrdSection[]): string | null {
  const listing = sections.filter(section => idsOf(section).includes(claim.id));
  return (listing.find(section => section.id === claim.sectionId) ?? listing[0])?.id ?? null;
}

function placedAt(claim: Claim, label: string, home: string | null): PlacedClaim {
  return { claim, label, anchor: `claim-${label.replace('.', '-')}`, home };
}

function idsOf(section: MrdSection): string[] {
  return printedGroups(section).flatMap(group => group.claimIds);
}
