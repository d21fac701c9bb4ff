import type { MarketNumber } from '#shared/contracts/claim';
import { amountOf } from '../reading/amount.js';
import { isStatedBySource, statedBy } from '../reading/judgement.js';
import { roleMark } from '../reading/numbers-of.js';
import { citedSources, type Reading } from '../reading/reading.js';
import { percent } from '../reading/wording.js';
import { claimLink } from './claim-line.js';
import { joined, type Md, md, table } from './md.js';

const head = [
  'Metric',
  'Subject',
  'Value',
  'Year',
  'Geography',
  'Method',
  'Stated by',
  'Source',
  'Confidence',
  'Claim',
];

export function numberTable(reading: Reading, numbers: readonly MarketNumber[]): Md | null {
  return table(
    head,
    numbers.map(number => row(reading, number)),
  );
}

function row(reading: Reading, number: MarketNumber): Md[] {
  const placed = reading.claims.get(number.claimId);
  const sources = citedSources(
    reading,
    number.sourceIds.map(sourceId => ({ sourceId })),
  );
  return [
    md`${roleMark(number.role)}${number.metric}`,
    md`${number.subject ?? '–'}`,
    value(number),
    md`${number.year ?? 'not stated'}`,
    md`${number.geography ?? 'not stated'}`,
    md`${number.method}`,
    md`${statedBy(number)}`,
    joined(
      sources.map(({ number: place }) => md`[\\[${place}\\]](#source-${place})`),
      '',
    ),
    md`${placed ? percent(placed.claim.confidence) : '–'}`,
    placed ? claimLink(placed) : md`–`,
  ];
}

/** What no source states is marked in the cell itself, so that it stays marked when the table is copied. */
function value(number: MarketNumber): Md {
  if (isStatedBySource(number.method)) return md`${amountOf(number)}`;
  const formula = number.formula === null ? '' : ` = ${number.formula}`;
  return md`_≈ ${amountOf(number)} (${number.method}${formula})_`;
}
