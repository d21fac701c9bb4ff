import type { Claim, NumberMethod } from '#shared/contracts/claim';
import type { MrdSection } from '#shared/contracts/mrd';
import {
  confidenceWord,
  methodMeanings,
  percent,
  publicationMeanings,
  sectionStatusWords,
} from '../reading/wording.js';
import { type Html, html } from './html.js';

const methodMarks: Record<NumberMethod, string> = { measured: '■', cited: '❝', estimated: '≈', assumed: '?' };

/** Four looks that differ in shape, border and mark, not only in colour. */
export function methodBadge(method: NumberMethod): Html {
  return html`<span class="badge method ${method}" title="${methodMeanings[method]}"><span aria-hidden="true">${methodMarks[method]}</span> ${method}</span>`;
}

export function hedgedBadge(): Html {
  return html`<span class="badge hedged-mark" title="${publicationMeanings.hedged}"><span aria-hidden="true">◐</span> hedged</span>`;
}

/** Two publishers are needed and there is one. */
export function loneBadge(because: string): Html {
  return html`<span class="badge lone-mark" title="${because}"><span aria-hidden="true">①</span> one source</span>`;
}

export function confidenceMeter(confidence: Claim['confidence']): Html {
  const width = Math.round(confidence * 100);
  return html`<span class="confidence ${confidenceWord(confidence)}"><span class="meter" aria-hidden="true"><span style="width:${width}%"></span></span>${percent(confidence)} <span class="word">confidence</span></span>`;
}

export function statusBadge(status: MrdSection['status']): Html {
  return html`<span class="badge status ${status}">${sectionStatusWords[status]}</span>`;
}
