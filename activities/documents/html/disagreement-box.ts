import type { Disagreement } from '#shared/contracts/mrd';
import { citedSources, type Reading } from '../reading/reading.js';
import { claimLinks, sourceLink } from './claim-item.js';
import { type Html, html } from './html.js';

/** Positions side by side, each with who states it; nothing is averaged. */
export function disagreementBox(reading: Reading, { topic, positions }: Disagreement): Html {
  return html`<aside class="disagreement"><h4><span aria-hidden="true">⇄</span> Sources disagree: ${topic}</h4>
<ul>${positions.map(position => {
    const sources = citedSources(
      reading,
      position.sourceIds.map(sourceId => ({ sourceId })),
    );
    return html`<li><p>${position.statement}</p>
<p class="who">${sources.map(each => html`<span class="cites">${sourceLink(each)}</span> ${each.source.publisher ?? each.source.title} `)}· claim ${claimLinks(reading, [position.claimId])}</p></li>`;
  })}</ul></aside>`;
}
