import type { MarketNumber } from '#shared/contracts/claim';
import { amountOf } from '../reading/amount.js';
import { isStatedBySource, statedBy } from '../reading/judgement.js';
import { roleMark } from '../reading/numbers-of.js';
import { citedSources, type Reading } from '../reading/reading.js';
import { confidenceMeter, methodBadge } from './badges.js';
import { claimLinks, sourceLink } from './claim-item.js';
import { type Html, html } from './html.js';
import { type Column, stackTable } from './stack-table.js';

/** Rows that no source states look different as a whole: tinted, slanted, and with the formula in the cell. */
export function numberTable(reading: Reading, numbers: readonly MarketNumber[], title: string): Html | null {
  const rows = numbers.map(row => ({ row, kind: isStatedBySource(row.method) ? 'stated' : `unstated ${row.method}` }));
  return stackTable(html`${title}`, columnsFor(reading, numbers), rows);
}

/** Year and geography are left out where no number of the table has one, as in most price lists. */
function columnsFor(reading: Reading, numbers: readonly MarketNumber[]): Column<MarketNumber>[] {
  const hasAny = (member: 'year' | 'geography') => numbers.some(number => number[member] !== null);
  return [
    { head: 'Metric', kind: 'words', cell: metric },
    { head: 'Value', kind: 'amount', cell: value },
    ...(hasAny('year') ? [{ head: 'Year', cell: (number: MarketNumber) => orNot(number.year) }] : []),
    ...(hasAny('geography') ? [{ head: 'Geography', cell: (number: MarketNumber) => orNot(number.geography) }] : []),
    { head: 'Method', cell: number => methodBadge(number.method) },
    { head: 'Stated by', kind: 'words', cell: number => statement(reading, number) },
    { head: 'Claim', cell: number => claim(reading, number) },
  ];
}

function metric({ role, metric: name, subject }: MarketNumber): Html {
  const mark = roleMark(role);
  return html`${mark === '' ? null : html`<span class="role">${mark}</span>`}${name}${subject === null ? null : html`<span class="sub">${subject}</span>`}`;
}

function value(number: MarketNumber): Html {
  if (isStatedBySource(number.method)) return html`${amountOf(number)}`;
  const formula = number.formula === null ? null : html`<span class="sub formula">= ${number.formula}</span>`;
  return html`≈ ${amountOf(number)}${formula}`;
}

function orNot(text: string | null): Html {
  return text === null ? html`<span class="none">not stated</span>` : html`${text}`;
}

function statement(reading: Reading, number: MarketNumber): Html {
  const sources = citedSources(
    reading,
    number.sourceIds.map(sourceId => ({ sourceId })),
  );
  return html`${statedBy(number)} <span class="cites">${sources.map(sourceLink)}</span>`;
}

function claim(reading: Reading, number: MarketNumber): Html {
  const placed = reading.claims.get(number.claimId);
  return html`${claimLinks(reading, [number.claimId])} ${placed ? confidenceMeter(placed.claim.confidence) : null}`;
}
