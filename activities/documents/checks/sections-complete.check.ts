import type { Mrd, MrdSection } from '#shared/contracts/mrd';
import { sectionIds } from '#shared/contracts/section';
import { defineDocumentCheck } from './define-document-check.js';

export default defineDocumentCheck({
  name: 'sections-complete',
  order: 10,
  holds: () => `All ${sectionIds.length} sections are there, in order, and each claim stands in its groups once.`,
  faults: ({ mrd }) => [
    ...orderFaults(mrd.sections),
    ...mrd.sections.flatMap(section => sectionFaults(mrd, section)),
    ...repeatFaults(mrd.sections),
  ],
});

function orderFaults(sections: readonly MrdSection[]): string[] {
  const found = sections.map(section => section.id).join(', ');
  return found === sectionIds.join(', ') ? [] : [`The sections are not the ${sectionIds.length} in order: ${found}.`];
}

function sectionFaults(mrd: Mrd, section: MrdSection): string[] {
  const known = new Set(mrd.claims.map(claim => claim.id));
  const grouped = section.groups.flatMap(group => group.claimIds);
  const unknown = section.claimIds.filter(id => !known.has(id));
  const isPartition = [...grouped].toSorted().join() === [...section.claimIds].toSorted().join();
  const isUnexplained = section.status === 'complete' && section.claimIds.length === 0;
  return [
    ...unknown.map(id => `Section ${section.id} lists ${id}, which is not a published claim.`),
    ...(isPartition ? [] : [`The groups of section ${section.id} do not hold each of its claims once.`]),
    ...(isUnexplained ? [`Section ${section.id} is called complete without a claim.`] : []),
  ];
}

/** The summary repeats on purpose; a claim told in two other sections would count twice to a reader. */
function repeatFaults(sections: readonly MrdSection[]): string[] {
  const listed = sections.filter(({ status }) => status !== 'derived').flatMap(({ claimIds }) => claimIds);
  const repeated = new Set(listed.filter((id, at) => listed.indexOf(id) !== at));
  return [...repeated].map(id => `Claim ${id} stands in more than one place.`);
}
