import type { Source } from '#shared/contracts/source';
import { qualityWords } from '../reading/quality-words.js';
import type { CitingClaim, NumberedSource, Reading } from '../reading/reading.js';
import { counted, dayAndTime } from '../reading/wording.js';
import { claimLink } from './claim-item.js';
import { type Html, html } from './html.js';
import { quoteBlock } from './quote-block.js';

/** Addresses are printed, never linked: they come from the documents themselves. */
export function sourceRegister(reading: Reading): Html | null {
  if (reading.sources.size === 0) return null;
  return html`<ol class="register">${[...reading.sources.values()].map(each => entry(reading, each))}</ol>`;
}

function entry({ mrd }: Reading, { source, number, anchor, citedBy }: NumberedSource): Html {
  const quality = qualityWords(mrd, source.id);
  return html`<li id="${anchor}"><div class="label">[${number}]</div><div>
<h4>${source.title}</h4>
<p class="who">${source.publisher ?? 'publisher not stated'} · <span class="badge kind">${source.kind}</span> · published ${source.publishedAt ?? 'on a day not stated'}${retrieved(source)}</p>
${quality === null ? null : html`<p class="who quality">${quality}</p>`}
<dl class="facts">${fact('Location', source.location)}${source.url === null ? null : fact('Address', source.url)}${fact('SHA-256', source.sha256)}</dl>
<details class="quotes"><summary>Cited by ${counted(citedBy.length, 'claim')}</summary>${citedBy.map(citing)}</details>
<p class="backlinks">Claims ${citedBy.map(({ placed }) => html`${claimLink(placed)} `)}</p>
</div></li>`;
}

function retrieved({ retrievedAt }: Source): Html | null {
  return retrievedAt === null ? null : html` · retrieved ${dayAndTime(retrievedAt)}`;
}

function fact(name: string, value: string): Html {
  return html`<div><dt>${name}</dt><dd><code>${value}</code></dd></div>`;
}

function citing({ placed, quotes }: CitingClaim): Html {
  return html`<figure class="quote">${quotes.map(quoteBlock)}<figcaption>${claimLink(placed)} ${placed.claim.text}</figcaption></figure>`;
}
