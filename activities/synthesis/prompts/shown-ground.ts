import type { AssemblyGround } from '#activities/synthesis/assembly-ground';
import type { AssemblyInput } from '#activities/synthesis/assembly-input';
import type { Claim } from '#shared/contracts/claim';

/** What every question about one document begins with: providers cache what requests have in common. */
export function shownBrief({ title, idea, audience, geographies, competitors }: AssemblyInput['brief']) {
  return { title, idea, audience, geographies, competitors };
}

/** The better half of each section's claims; at least one. */
export function leanGround(input: AssemblyGround): AssemblyGround {
  const sections = input.sections.map(({ sectionId, claims }) => ({
    sectionId,
    claims: betterHalf(claims),
  }));
  return { ...input, sections };
}

function betterHalf(claims: readonly Claim[]): Claim[] {
  const weight = ({ confidence, salience }: Claim) => confidence + salience;
  const ranked = [...claims].sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
  const kept = new Set(ranked.slice(0, Math.ceil(claims.length / 2)));
  return claims.filter(claim => kept.has(claim));
}
