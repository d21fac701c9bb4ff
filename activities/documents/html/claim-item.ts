import type { Claim } from '#shared/contracts/claim';
import { loneMark, reasonsOf, weakestMethod } from '../reading/judgement.js';
import { citedSources, type NumberedSource, type PlacedClaim, type Reading } from '../reading/reading.js';
import { counted, reviewWords } from '../reading/wording.js';
import { confidenceMeter, hedgedBadge, loneBadge, methodBadge } from './badges.js';
import { type Html, html, joined } from './html.js';
import { quoteBlock } from './quote-block.js';

export function sourceLink({ number, anchor, source }: NumberedSource): Html {
  return html`<a href="#${anchor}" aria-label="Source ${number}: ${source.title}">[${number}]</a>`;
}

export function claimLink({ label, anchor }: PlacedClaim): Html {
  return html`<a class="ref" href="#${anchor}" aria-label="Claim ${label}">${label}</a>`;
}

export function claimLinks(reading: Reading, ids: readonly string[]): Html {
  const links = ids.flatMap(id => reading.claims.get(id) ?? []).map(claimLink);
  return links.length === 0 ? html`<span class="none">none</span>` : joined(links, ' ');
}

/** A claim where it belongs, with its quotes; where another section repeats it, a line that links there. */
export function claimItem(reading: Reading, placed: PlacedClaim, sectionId: string | null): Html {
  const isHome = placed.home === sectionId;
  const { claim, anchor } = placed;
  const id = isHome ? html` id="${anchor}"` : null;
  return html`<li class="claim ${claim.publication}${isHome ? '' : ' echo'}"${id}>
<div class="label">${claimLink(placed)}</div>
<div class="said"><p>${claim.text} ${citations(reading, claim)}${lone(claim)}</p>
${reasons(claim)}${isHome ? meta(reading, claim) : null}</div></li>`;
}

function citations(reading: Reading, claim: Claim): Html {
  return html`<span class="cites">${joined(citedSources(reading, claim.citations).map(sourceLink), '')}</span>`;
}

/** Also where the claim is only repeated, as in the summary. */
function lone(claim: Claim): Html | null {
  const because = loneMark(claim);
  return because === null ? null : html` ${loneBadge(because)}`;
}

function reasons(claim: Claim): Html | null {
  if (claim.publication !== 'hedged') return null;
  return html`<p class="hedge">${hedgedBadge()} ${reasonsOf(claim).join(' · ')}</p>`;
}

function meta(reading: Reading, claim: Claim): Html {
  const method = weakestMethod(claim);
  return html`<div class="meta">${confidenceMeter(claim.confidence)}
<span>${counted(claim.independentSources, 'independent source')}</span>
${method === null ? null : methodBadge(method)}
${claim.review === undefined ? null : html`<span class="reviewed">${reviewWords[claim.review]}</span>`}
<details class="quotes"><summary>${counted(claim.citations.length, 'quote')}</summary>${quotes(reading, claim)}</details></div>`;
}

function quotes(reading: Reading, claim: Claim): Html[] {
  return claim.citations.map(({ sourceId, quote }) => {
    const cited = reading.sources.get(sourceId);
    const origin = cited ? html`${sourceLink(cited)} ${cited.source.title}` : html`${sourceId}`;
    return html`<figure class="quote">${quoteBlock(quote)}<figcaption>${origin}</figcaption></figure>`;
  });
}
