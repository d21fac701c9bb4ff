import type { MarketNumber } from '#shared/contracts/claim';
import { amountOf } from '../reading/amount.js';
import { isStatedBySource, statedBy } from '../reading/judgement.js';
import { roleMark } from '../reading/numbers-of.js';
import { citedSources, type Reading } from '../reading/reading.js';
import { percent } from '../reading/wording.js';
import type { TableBlock } from './block.js';
import { badge, code, type Line, line, slanted, soft, strong } from './line.js';
import { claimLinks, sourceLinks } from './links.js';
import { type Column, tableOf } from './tables.js';

/** Year and geography are left out where no number of the table has one, as in most price lists. */
export function numberBlock(reading: Reading, numbers: readonly MarketNumber[], caption: string): TableBlock | null {
  const hasAny = (member: 'year' | 'geography') => numbers.some(number => number[member] !== null);
  const columns: Column<MarketNumber>[] = [
    { head: 'Metric', share: 20, cell: metric },
    { head: 'Value', share: 18, cell: value },
    ...(hasAny('year') ? [{ head: 'Year', share: 8, cell: ({ year }: MarketNumber) => orNot(year) }] : []),
    ...(hasAny('geography')
      ? [{ head: 'Geography', share: 12, cell: ({ geography }: MarketNumber) => orNot(geography) }]
      : []),
    {
      head: 'Method',
      share: 12,
      cell: ({ method }) => line(badge(method, isStatedBySource(method) ? 'good' : 'guess')),
    },
    { head: 'Stated by', share: 18, cell: number => statement(reading, number) },
    { head: 'Claim', share: 14, cell: number => claim(reading, number) },
  ];
  return tableOf(caption, columns, { rows: numbers, isUnstated: ({ method }) => !isStatedBySource(method) });
}

function metric({ role, metric: name, subject }: MarketNumber): Line[] {
  return [line(strong(roleMark(role), 'accent'), name), ...(subject === null ? [] : [line(soft(subject))])];
}

/** Said in the cell itself, so that it stays said when the cell is copied. */
function value(number: MarketNumber): Line[] {
  if (isStatedBySource(number.method)) return [line(strong(amountOf(number)))];
  const formula = number.formula === null ? [] : [line(code(`= ${number.formula}`))];
  return [line(slanted(`≈ ${amountOf(number)} (${number.method})`, 'guess')), ...formula];
}

function orNot(text: string | null): Line {
  return line(text ?? soft('not stated'));
}

function statement(reading: Reading, number: MarketNumber): Line {
  const sources = citedSources(
    reading,
    number.sourceIds.map(sourceId => ({ sourceId })),
  );
  return line(statedBy(number), ' ', sourceLinks(sources));
}

function claim(reading: Reading, number: MarketNumber): Line[] {
  const placed = reading.claims.get(number.claimId);
  const confidence = placed ? [line(soft(`${percent(placed.claim.confidence)} confidence`))] : [];
  return [claimLinks(reading, [number.claimId]), ...confidence];
}
