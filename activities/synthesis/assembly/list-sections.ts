import type { PlacedClaims } from '#activities/synthesis/assembly/place-claims';
import { sectionState } from '#activities/synthesis/assembly/section-notes';
import type { AssemblyInput } from '#activities/synthesis/assembly-input';
import type { MrdSection } from '#shared/contracts/mrd';
import { derivedSections, type SectionId, sectionIds, sectionTitles } from '#shared/contracts/section';

export interface Order {
  readonly groups: ReadonlyMap<SectionId, MrdSection['groups']>;
  readonly summary: readonly string[];
}

/** Every section of the document, in the order it is printed. */
export function listSections(placed: PlacedClaims, input: AssemblyInput, { groups, summary }: Order): MrdSection[] {
  return sectionIds.map(id =>
    derivedSections.includes(id)
      ? derived(id, summary)
      : researched(id, { placed, input, groups: groups.get(id) ?? [] }),
  );
}

interface Shelf {
  readonly placed: PlacedClaims;
  readonly input: AssemblyInput;
  readonly groups: MrdSection['groups'];
}

function researched(id: SectionId, { placed, input, groups }: Shelf): MrdSection {
  const { status, note } = sectionState(id, placed.get(id) ?? [], input);
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

function derived(id: SectionId, summary: readonly string[]): MrdSection {
  const claimIds = id === 'executive-summary' ? [...summary] : [];
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
