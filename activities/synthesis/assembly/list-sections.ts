import { groupClaims } from '#activities/synthesis/assembly/group-claims';
import type { PlacedClaims } from '#activities/synthesis/assembly/place-claims';
import { sectionState } from '#activities/synthesis/assembly/section-notes';
import { type Backing, summaryClaims } from '#activities/synthesis/assembly/summary-claims';
import { createUnlabel } from '#activities/synthesis/assembly/without-label';
import type { AssemblyInput } from '#activities/synthesis/assembly-input';
import type { MrdSection } from '#shared/contracts/mrd';
import { derivedSections, type SectionId, sectionIds, sectionTitles } from '#shared/contracts/section';

/** Every section of the document, in the order it is printed. */
export function listSections(placed: PlacedClaims, input: AssemblyInput, backing: Backing): MrdSection[] {
  return sectionIds.map(id =>
    derivedSections.includes(id) ? derived(id, backing, { placed, brief: input.brief }) : researched(id, placed, input),
  );
}

interface Sources {
  readonly placed: PlacedClaims;
  readonly brief: AssemblyInput['brief'];
}

function researched(id: SectionId, placed: PlacedClaims, input: AssemblyInput): MrdSection {
  const claims = placed.get(id) ?? [];
  const groups = groupClaims(id, claims, { brief: input.brief, unlabel: createUnlabel(input) });
  const { status, note } = sectionState(id, claims, input);
  const lookedFor = input.sections.filter(section => section.sectionId === id).flatMap(section => section.lookedFor);
  return {
    id,
    title: sectionTitles[id],
    status,
    claimIds: groups.flatMap(group => group.claimIds),
    groups,
    note,
    lookedFor,
  };
}

function derived(id: SectionId, backing: Backing, { placed, brief }: Sources): MrdSection {
  const claimIds = id === 'executive-summary' ? summaryClaims(placed, brief, backing).map(claim => claim.id) : [];
  const isEmpty = id === 'executive-summary' && claimIds.length === 0;
  return {
    id,
    title: sectionTitles[id],
    status: 'derived',
    claimIds,
    groups: claimIds.length > 0 ? [{ heading: null, claimIds }] : [],
    note: isEmpty ? 'No claim could be published, so there is nothing to sum up.' : null,
    lookedFor: [],
  };
}
