import type { Disagreement, MrdSection } from '#shared/contracts/mrd';
import { disagreementsOf } from '../reading/disagreements-of.js';
import { printedGroups } from '../reading/printed-groups.js';
import { citedSources, placedClaims, type Reading } from '../reading/reading.js';
import { sectionStatusWords } from '../reading/wording.js';
import type { Block, BoxBlock } from './block.js';
import { chartBlock } from './chart-block.js';
import { claimBlock } from './claim-block.js';
import { badge, line, soft, strong } from './line.js';
import { claimLinks, sourceLinks } from './links.js';
import { sectionExtras } from './section-extras.js';

export function sectionBlocks(reading: Reading, section: MrdSection, place: number): Block[] {
  const charts = reading.mrd.charts.filter(chart => chart.sectionId === section.id && chart.points.length > 0);
  return [
    {
      kind: 'heading',
      level: 1,
      line: line(`${place} ${section.title}`),
      anchor: `section-${section.id}`,
      startsPage: place === 1,
    },
    ...status(section),
    ...(section.note === null ? [] : [{ kind: 'paragraph', style: 'note', line: line(section.note) } as const]),
    ...charts.map(chart => chartBlock(reading, chart)),
    ...printedGroups(section).flatMap(group => groupBlocks(reading, section, group)),
    ...disagreementsOf(reading, section.id).map(each => disagreementBlock(reading, each)),
    ...(sectionExtras[section.id]?.(reading) ?? []),
    ...lookedFor(section),
  ];
}

function status({ status: found }: MrdSection): Block[] {
  if (found === 'derived') return [];
  const tone = found === 'complete' ? 'good' : found === 'partial' ? 'warn' : 'bad';
  return [
    { kind: 'paragraph', style: 'small', line: line(soft('Evidence: '), badge(sectionStatusWords[found], tone)) },
  ];
}

function groupBlocks(reading: Reading, section: MrdSection, group: MrdSection['groups'][number]): Block[] {
  const placed = placedClaims(reading, group.claimIds);
  if (placed.length === 0) return [];
  const heading: Block[] =
    group.heading === null ? [] : [{ kind: 'heading', level: 2, line: line(group.heading), anchor: null }];
  return [...heading, ...placed.map(each => claimBlock(reading, each, section.id))];
}

/** Positions one under the other, each with who states it; nothing is averaged. */
export function disagreementBlock(reading: Reading, { topic, positions }: Disagreement): BoxBlock {
  const told = positions.map(({ statement, claimId, sourceIds }) => {
    const sources = citedSources(
      reading,
      sourceIds.map(sourceId => ({ sourceId })),
    );
    const names = sources.map(({ source }) => source.publisher ?? source.title).join(', ');
    return line('– ', statement, ' ', sourceLinks(sources), soft(` ${names} · claim `), claimLinks(reading, [claimId]));
  });
  return { kind: 'box', tone: 'plain', lines: [line(strong(`Sources disagree: ${topic}`)), ...told] };
}

function lookedFor({ status: found, lookedFor: searches }: MrdSection): Block[] {
  if (found !== 'insufficient-evidence') return [];
  const about = `The sources hold too little that may be published here.${searches.length === 0 ? '' : ' What was looked for:'}`;
  return [
    { kind: 'paragraph', style: 'body', line: line(strong('Insufficient evidence. '), about) },
    { kind: 'list', items: searches.map(each => line(each)) },
  ];
}
