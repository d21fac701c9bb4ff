import type { MrdSection } from '#shared/contracts/mrd';

/** The groups of a section as they are printed: each claim once, and those that no group holds at the end. */
export function printedGroups(section: MrdSection): MrdSection['groups'] {
  const met = new Set<string>();
  const fresh = (ids: readonly string[]) => ids.filter(id => !met.has(id) && met.add(id));
  const groups = section.groups.map(({ heading, claimIds }) => ({ heading, claimIds: fresh(claimIds) }));
  return [...groups, { heading: null, claimIds: fresh(section.claimIds) }].filter(group => group.claimIds.length > 0);
}
