import type { Estimate } from '#shared/contracts/estimate';
import {
  estimateAmount,
  estimateRoleWords,
  estimatesNote,
  estimatesOf,
  estimatesTitle,
  inputWords,
  missingWords,
} from '../reading/estimates-of.js';
import type { Reading } from '../reading/reading.js';
import { confidenceMeter, methodBadge } from './badges.js';
import { claimLinks } from './claim-item.js';
import { type Html, html } from './html.js';
import { type Column, stackTable } from './stack-table.js';

/** Apart from claims and from stated numbers, and marked in every cell that holds an amount. */
export function estimateTable(reading: Reading): Html | null {
  const { figures, missing } = estimatesOf(reading.mrd);
  if (figures.length + missing.length === 0) return null;
  const rows = figures.map(row => ({ row, kind: `unstated ${row.method}` }));
  return html`<aside class="estimates" aria-label="${estimatesTitle}"><h3>≈ ${estimatesTitle}</h3><p class="note">${estimatesNote}</p>
${stackTable(html`${estimatesTitle}`, columnsFor(reading), rows)}
${missing.length === 0 ? null : html`<ul class="plain">${missing.map(each => html`<li>${missingWords(each)}</li>`)}</ul>`}</aside>`;
}

function columnsFor(reading: Reading): Column<Estimate>[] {
  return [
    {
      head: 'Figure',
      kind: 'words',
      cell: ({ role, metric }) => html`<span class="role">${estimateRoleWords[role]}: </span>${metric}`,
    },
    { head: 'Value', kind: 'amount', cell: each => html`${estimateAmount(each)}` },
    { head: 'Year', cell: ({ year }) => html`${year ?? 'not stated'}` },
    { head: 'Geography', cell: ({ geography }) => html`${geography ?? 'not stated'}` },
    { head: 'Method', cell: ({ method, confidence }) => html`${methodBadge(method)} ${confidenceMeter(confidence)}` },
    { head: 'How', kind: 'words', cell: each => how(reading, each) },
  ];
}

function how(reading: Reading, { because, formula, inputs }: Estimate): Html {
  return html`${because}<span class="sub formula">= ${formula}</span>${inputs.map(
    input =>
      html`<span class="sub">${inputWords(input)} ${input.claimId === null ? null : html`· claim ${claimLinks(reading, [input.claimId])}`}</span>`,
  )}`;
}
