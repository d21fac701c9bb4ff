import { type PlacedClaims, placeClaims } from '#activities/synthesis/assembly/place-claims';
import type { AssemblyInput } from '#activities/synthesis/assembly-input';
import type { Claim } from '#shared/contracts/claim';
import type { SectionId } from '#shared/contracts/section';

/** What those parts of a document rest on that need judgement: the claims that may be shown, each in one section. */
export interface AssemblyGround {
  readonly brief: AssemblyInput['brief'];
  readonly sources: AssemblyInput['sources'];
  readonly sections: readonly { readonly sectionId: SectionId; readonly claims: readonly Claim[] }[];
}

export function groundOf(input: AssemblyInput): AssemblyGround {
  const sections = [...placeClaims(input)].map(([sectionId, claims]) => ({ sectionId, claims }));
  return { brief: input.brief, sources: input.sources, sections };
}

export function placedOf({ sections }: AssemblyGround): PlacedClaims {
  return new Map(sections.map(({ sectionId, claims }) => [sectionId, claims]));
}

export function claimsOf({ sections }: AssemblyGround): Claim[] {
  return sections.flatMap(section => section.claims);
}
