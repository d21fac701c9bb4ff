import type { MarketNumber } from '#shared/contracts/claim';
import { amountOf } from '../reading/amount.js';
import { isStatedBySource } from '../reading/judgement.js';
import { citedSources, type Reading } from '../reading/reading.js';
import { confidenceMeter, methodBadge } from './badges.js';
import { claimLinks, sourceLink } from './claim-item.js';
import { type Html, html } from './html.js';
import { type Column, stackTable } from './stack-table.js';

/** Rows that no source states look different as a whole: tinted, slanted, and with the formula in the cell. */
export function numberTable(reading: Reading, numbers: readonly MarketNumber[], title: string): Html | null {
  const rows = numbers.map(row => ({ row, kind: isStatedBySource(row.method) ? 'stated' : `unstated ${row.method}` }));
  return stackTable(html`${title}`, columnsFor(reading), rows);
}

function columnsFor(reading: Reading): Column<MarketNumber>[] {
  return [
    { head: 'Metric', cell: metric },
    { head: 'Value', kind: 'amount', cell: value },
    { head: 'Year', cell: number => orNot(number.year) },
    { head: 'Geography', cell: number => orNot(number.geography) },
    { head: 'Method', cell: number => methodBadge(number.method) },
    { head: 'Stated by', cell: number => statedBy(reading, number) },
    { head: 'Claim', cell: number => claim(reading, number) },
  ];
}

const shortRoles: readonly MarketNumber['role'][] = ['tam', 'sam', 'som'];

function metric({ role, metric: name, subject }: MarketNumber): Html {
  const mark = shortRoles.includes(role) ? html`<span class="role">${role.toUpperCase()}</span> ` : null;
  return html`${mark}${name}${subject === null ? null : html`<span class="sub">${subject}</span>`}`;
}

function value(number: MarketNumber): Html {
  if (isStatedBySource(number.method)) return html`${amountOf(number)}`;
  const formula = number.formula === null ? null : html`<span class="sub formula">= ${number.formula}</span>`;
  return html`≈ ${amountOf(number)}${formula}`;
}

function orNot(text: string | null): Html {
  return text === null ? html`<span class="none">not stated</span>` : html`${text}`;
}

function statedBy(reading: Reading, { publisher, attributedTo, sourceIds }: MarketNumber): Html {
  const sources = citedSources(
    reading,
    sourceIds.map(sourceId => ({ sourceId })),
  );
  const after = attributedTo === null ? null : html`<span class="sub">after ${attributedTo}</span>`;
  return html`${orNot(publisher)} <span class="cites">${sources.map(sourceLink)}</span>${after}`;
}

function claim(reading: Reading, number: MarketNumber): Html {
  const placed = reading.claims.get(number.claimId);
  return html`${claimLinks(reading, [number.claimId])} ${placed ? confidenceMeter(placed.claim.confidence) : null}`;
}
