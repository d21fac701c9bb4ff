import { isSameStatement, type Told, told } from '#activities/synthesis/assembly/same-statement';
import { createUnlabel, type Unlabel } from '#activities/synthesis/assembly/without-label';
import type { AssemblyInput } from '#activities/synthesis/assembly-input';
import { speaksOfItself } from '#activities/synthesis/prose/quality';
import { sectionFit } from '#activities/synthesis/selection/section-fit';
import type { Claim } from '#shared/contracts/claim';
import type { SectionId } from '#shared/contracts/section';

/** The claims that may be shown, by section; what several sections drafted stays in the one that needs or fits it most. */
export type PlacedClaims = ReadonlyMap<SectionId, readonly Claim[]>;

export function placeClaims(input: AssemblyInput): PlacedClaims {
  const { sections, minimumClaims } = input;
  const unlabel = createUnlabel(input);
  const placed = new Map<SectionId, Claim[]>(
    sections.map(section => [section.sectionId, section.claims.filter(isShown)]),
  );
  for (const group of duplicates([...placed.values()].flat(), unlabel)) {
    const home = homeOf(group, { placed, minimumClaims, unlabel });
    for (const claim of group) {
      if (claim !== home)
        placed.set(
          claim.sectionId,
          (placed.get(claim.sectionId) ?? []).filter(other => other !== claim),
        );
    }
  }
  return placed;
}

function isHedged(claim: Claim): boolean {
  return claim.publication === 'hedged';
}

function isShown(claim: Claim): boolean {
  return claim.publication !== 'dropped';
}

interface Places {
  readonly placed: PlacedClaims;
  readonly minimumClaims: AssemblyInput['minimumClaims'];
  readonly unlabel: Unlabel;
}

/** A section that has too little gains from a claim, but not one that the claim hardly fits. */
const wantedByPoor = 0.15;
const perSalience = 0.3;

function homeOf(group: readonly Claim[], { placed, minimumClaims, unlabel }: Places): Claim | undefined {
  const isPoor = ({ sectionId }: Claim) => (placed.get(sectionId)?.length ?? 0) <= (minimumClaims[sectionId] ?? 1);
  const isIndirect = ({ text }: Claim) => speaksOfItself(unlabel(text));
  const worth = (claim: Claim) =>
    sectionFit(claim.sectionId, { ...claim, body: unlabel(claim.text) }) +
    (isPoor(claim) ? wantedByPoor : 0) +
    perSalience * claim.salience;
  const [home] = [...group].sort(
    (a, b) =>
      Number(isHedged(a)) - Number(isHedged(b)) ||
      Number(isIndirect(a)) - Number(isIndirect(b)) ||
      b.independentSources - a.independentSources ||
      worth(b) - worth(a) ||
      order(a.id, b.id),
  );
  return home;
}

function duplicates(claims: readonly Claim[], unlabel: Unlabel): Claim[][] {
  const groups: { first: Told; members: Claim[] }[] = [];
  for (const claim of claims) {
    const each = told(claim, unlabel(claim.text));
    const twin = groups.find(group => isSameStatement(group.first, each));
    if (twin) twin.members.push(claim);
    else groups.push({ first: each, members: [claim] });
  }
  return groups.filter(group => group.members.length > 1).map(group => group.members);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
