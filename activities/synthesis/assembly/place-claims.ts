import type { AssemblyInput } from '#activities/synthesis/assembly-input';
import type { Claim } from '#shared/contracts/claim';
import type { SectionId } from '#shared/contracts/section';
import { contentWords, jaccard } from '#shared/text/similarity';

const nearCopy = 0.75;

/** The claims that may be shown, by section; what several sections drafted stays in the one that needs or fits it most. */
export type PlacedClaims = ReadonlyMap<SectionId, readonly Claim[]>;

export function placeClaims({ sections, minimumClaims }: AssemblyInput): PlacedClaims {
  const placed = new Map<SectionId, Claim[]>(
    sections.map(section => [section.sectionId, section.claims.filter(isShown)]),
  );
  for (const group of duplicates([...placed.values()].flat())) {
    const home = homeOf(group, { placed, minimumClaims });
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

function isShown(claim: Claim): boolean {
  return claim.publication !== 'dropped';
}

interface Places {
  readonly placed: PlacedClaims;
  readonly minimumClaims: AssemblyInput['minimumClaims'];
}

function homeOf(group: readonly Claim[], { placed, minimumClaims }: Places): Claim | undefined {
  const isPoor = ({ sectionId }: Claim) => (placed.get(sectionId)?.length ?? 0) <= (minimumClaims[sectionId] ?? 1);
  const [home] = [...group].sort(
    (a, b) => Number(isPoor(b)) - Number(isPoor(a)) || b.salience - a.salience || order(a.id, b.id),
  );
  return home;
}

function duplicates(claims: readonly Claim[]): Claim[][] {
  const groups: { first: Claim; words: Set<string>; members: Claim[] }[] = [];
  for (const claim of claims) {
    const words = new Set(contentWords(claim.text));
    const twin = groups.find(group => isSame(group, { claim, words }));
    if (twin) twin.members.push(claim);
    else groups.push({ first: claim, words, members: [claim] });
  }
  return groups.filter(group => group.members.length > 1).map(group => group.members);
}

function isSame(group: { first: Claim; words: Set<string> }, other: { claim: Claim; words: Set<string> }): boolean {
  if (group.first.text === other.claim.text) return true;
  const sharesQuote = group.first.citations.some(a =>
    other.claim.citations.some(b => a.sourceId === b.sourceId && a.start < b.end && b.start < a.end),
  );
  const likeness = jaccard(group.words, other.words);
  return sharesQuote ? likeness > 0.5 : likeness >= nearCopy && figures(group.first.text) === figures(other.claim.text);
}

function figures(text: string): string {
  return [...new Set(text.match(/\d+(?:[.,]\d+)*/gu) ?? [])].sort().join(' ');
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
