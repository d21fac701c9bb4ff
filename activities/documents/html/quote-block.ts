import { isDataRow } from '../reading/is-data-row.js';
import { type Html, html } from './html.js';

export function quoteBlock(quote: string): Html {
  return html`<blockquote class="${isDataRow(quote) ? 'data' : 'words'}">${quote}</blockquote>`;
}
