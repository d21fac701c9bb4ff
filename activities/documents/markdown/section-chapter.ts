import type { Disagreement, MrdSection } from '#shared/contracts/mrd';
import { disagreementsOf } from '../reading/disagreements-of.js';
import { printedGroups } from '../reading/printed-groups.js';
import { citedSources, placedClaims, type Reading } from '../reading/reading.js';
import { sectionStatusWords } from '../reading/wording.js';
import { claimLine, claimLink } from './claim-line.js';
import { blocks, bullets, joined, Md, md, table } from './md.js';
import { sectionExtras } from './section-extras.js';

export function sectionChapter(reading: Reading, section: MrdSection, place: number): Md {
  return blocks([
    md`## <a id="${new Md(`section-${section.id}`)}"></a>${place}. ${section.title}`,
    section.status === 'complete' ? null : md`_Status: ${sectionStatusWords[section.status]}._`,
    section.note === null ? null : md`> ${section.note}`,
    ...printedGroups(section).flatMap(group => [
      group.heading === null || group.claimIds.length === 0 ? null : md`**${group.heading}**`,
      bullets(placedClaims(reading, group.claimIds).map(placed => claimLine(reading, placed, section.id))),
    ]),
    ...disagreementsOf(reading, section.id).map(each => disagreementTable(reading, each)),
    sectionExtras[section.id]?.(reading) ?? null,
    lookedFor(section),
  ]);
}

function lookedFor(section: MrdSection): Md | null {
  if (section.status !== 'insufficient-evidence' || section.lookedFor.length === 0) return null;
  return blocks([
    md`Looked for, without finding enough that may be published:`,
    bullets(section.lookedFor.map(each => md`${each}`)),
  ]);
}

export function disagreementTable(reading: Reading, disagreement: Disagreement): Md | null {
  const rows = disagreement.positions.map(position => {
    const placed = reading.claims.get(position.claimId);
    const sources = citedSources(
      reading,
      position.sourceIds.map(sourceId => ({ sourceId })),
    );
    return [
      md`${position.statement}`,
      joined(
        sources.map(({ number }) => md`[\\[${number}\\]](#source-${number})`),
        '',
      ),
      placed ? claimLink(placed) : md`–`,
    ];
  });
  return blocks([md`**Sources disagree: ${disagreement.topic}**`, table(['What is stated', 'Source', 'Claim'], rows)]);
}
