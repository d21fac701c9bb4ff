import type { MrdSection } from '#shared/contracts/mrd';
import { disagreementsOf } from '../reading/disagreements-of.js';
import { printedGroups } from '../reading/printed-groups.js';
import { placedClaims, type Reading } from '../reading/reading.js';
import { statusBadge } from './badges.js';
import { chartFigure } from './chart-figure.js';
import { claimItem } from './claim-item.js';
import { disagreementBox } from './disagreement-box.js';
import { type Html, html } from './html.js';
import { sectionExtras } from './section-extras.js';

export function sectionChapter(reading: Reading, section: MrdSection, place: number): Html {
  const charts = reading.mrd.charts.filter(chart => chart.sectionId === section.id && chart.points.length > 0);
  return html`<section id="section-${section.id}" class="chapter ${section.status}" aria-labelledby="title-${section.id}">
<header><h2 id="title-${section.id}"><span class="place">${place}</span> ${section.title}</h2>${section.status === 'derived' ? null : statusBadge(section.status)}</header>
${section.note === null ? null : html`<p class="note">${section.note}</p>`}
${charts.map(chart => chartFigure(reading, chart))}
${printedGroups(section).map(group => groupOf(reading, section, group))}
${disagreementsOf(reading, section.id).map(each => disagreementBox(reading, each))}
${sectionExtras[section.id]?.(reading) ?? null}
${lookedFor(section)}</section>
`;
}

function groupOf(reading: Reading, section: MrdSection, group: MrdSection['groups'][number]): Html | null {
  const placed = placedClaims(reading, group.claimIds);
  if (placed.length === 0) return null;
  const heading = group.heading === null ? null : html`<h3>${group.heading}</h3>`;
  return html`${heading}<ol class="claims">${placed.map(each => claimItem(reading, each, section.id))}</ol>`;
}

function lookedFor({ status, lookedFor: searches }: MrdSection): Html | null {
  if (status !== 'insufficient-evidence') return null;
  return html`<div class="insufficient"><p><b>Insufficient evidence.</b> The sources hold too little that may be published here.${searches.length === 0 ? '' : ' What was looked for:'}</p>
<ul>${searches.map(each => html`<li>${each}</li>`)}</ul></div>`;
}
