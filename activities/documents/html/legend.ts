import type { NumberMethod } from '#shared/contracts/claim';
import { methodMeanings, publicationMeanings } from '../reading/wording.js';
import { confidenceMeter, hedgedBadge, methodBadge } from './badges.js';
import { html } from './html.js';

const methods: readonly NumberMethod[] = ['measured', 'cited', 'estimated', 'assumed'];

export const legend = html`<section class="legend" aria-labelledby="legend-title"><h2 id="legend-title">How to read this document</h2>
<dl>
<div><dt><span class="ref">3.2</span> <span class="cites">[1]</span></dt><dd>A claim, and the source it rests on. Open its quotes to see the very words; the register leads back to every claim of a source.</dd></div>
<div><dt>${confidenceMeter(0.82)}</dt><dd>How far the evidence carries the claim. ${publicationMeanings.published}</dd></div>
<div><dt>${hedgedBadge()}</dt><dd>${publicationMeanings.hedged}</dd></div>
${methods.map(method => html`<div><dt>${methodBadge(method)}</dt><dd>A number: ${methodMeanings[method]}.</dd></div>`)}
</dl></section>`;
