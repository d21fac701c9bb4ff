import type { ProposedNumber } from '#activities/synthesis/proposal';
import { labelled } from '#activities/synthesis/prose/short-title';
import { numberIn } from '#activities/synthesis/rows/cell';
import { bareColumn } from '#activities/synthesis/rows/column-roles';
import { columnUnit } from '#activities/synthesis/rows/column-unit';
import type { NamedCell } from '#activities/synthesis/rows/read-row';
import { type RowAmount, rowAmount } from '#activities/synthesis/rows/row-amount';
import { type RowContext, rowHead, rowLabel, type ToldRow } from '#activities/synthesis/rows/row-context';
import {
  attributionPhrase,
  growthPhrase,
  notePhrase,
  periodPhrase,
  placePhrase,
} from '#activities/synthesis/rows/row-phrases';
import { methodOf, roleOf } from '#activities/synthesis/selection/number-facts';
import { formatQuantity } from '#shared/text/money-format';

/** A row with a value, or with one column that holds a measured amount. */
export function amountClaims(context: RowContext): ToldRow[] {
  const amount = rowAmount(context.row);
  if (amount) return [tell(context, { metric: metricOf(context), amount })];
  const measured = context.row.cells('other').filter(cell => isMeasure(cell));
  const [only] = measured;
  return only && measured.length === 1 ? [tell(context, measureOf(context, only))] : [];
}

interface Measured {
  readonly metric: string;
  readonly amount: RowAmount;
}

/** Without a column that names the measure, the value's own column does ("Price (EUR)"). */
function metricOf({ row }: RowContext): string {
  const named = row.said('metric') ?? row.said('topic');
  if (named) return named;
  const [value] = row.cells('value');
  const label = value ? columnUnit(value.column).label.toLowerCase() : '';
  const isTelling = !/^(?:|value|amount|figure|number|result|estimate|total)$/u.test(label);
  const [other] = row.cells('other');
  return isTelling ? label : (other?.value ?? '');
}

function isMeasure({ column, value }: NamedCell): boolean {
  const { currency, unit } = columnUnit(column);
  return numberIn(value) !== null && (currency !== null || unit !== '');
}

function measureOf({ row }: RowContext, { column, value }: NamedCell): Measured {
  const { currency, scale, unit, per, label } = columnUnit(column);
  const number = numberIn(value);
  const scaled = number === null ? null : Number(`${number}e${Math.round(Math.log10(scale))}`);
  const amount = { value: scaled, low: null, high: null, unit: currency ?? unit, currency, per };
  const metric = [row.said('metric') ?? row.said('topic'), label].filter(Boolean).join(', ');
  return { metric, amount: { ...amount, words: formatQuantity(amount) } };
}

function tell(context: RowContext, { metric, amount }: Measured): ToldRow {
  const { row, publisher } = context;
  const head = rowHead(row);
  const subject = row.said('entity');
  const attributedTo = row.said('attributedTo');
  const measured =
    metric === '' ? amount.words : head === '' ? `${metric}: ${amount.words}` : `${metric} ${amount.words}`;
  const body = labelled(head, measured) + periodPhrase(row) + placePhrase(row) + growthPhrase(row);
  const told = `${body}${attributionPhrase(publisher ? [publisher] : [], attributedTo, subject)}${extraPhrase(context)}${notePhrase(row)}.`;
  const number = numberOf(context, { metric, amount });
  return {
    kind: number.role === 'price' ? 'price' : 'number',
    text: labelled(rowLabel(context), told),
    numbers: [number],
    subjects: row.cells('entity').map(({ value }) => value),
    context: row.cells('note').map(({ value }) => value),
    factKey: factKey(context, { metric, amount }),
    series: null,
  };
}

/** Columns that say more about the amount but have no known role: kept when short. */
function extraPhrase({ row }: RowContext): string {
  const extras = row
    .cells('other')
    .filter(({ column, value }) => value.length <= 60 && !isMeasure({ column, value }) && value !== row.said('metric'))
    .slice(0, 2)
    .map(({ column, value }) => (/\s|,/u.test(column) && value.length > 20 ? value : `${bareColumn(column)} ${value}`));
  const sample = row.said('sample');
  const all = sample ? [...extras, `sample size ${sample}`] : extras;
  return all.length > 0 ? `; ${all.join(', ')}` : '';
}

function numberOf({ row, source, publisher }: RowContext, { metric, amount }: Measured): ProposedNumber {
  const { value, low, high, unit, currency, per } = amount;
  const subject = row.said('entity');
  return {
    metric: metric === '' ? rowHead(row) || 'value' : metric,
    subject,
    ...{ value, low, high, unit, currency, per },
    year: row.said('period'),
    geography: row.said('geography'),
    method: methodOf(source.kind === 'dataset' ? 'unknown' : kindOfRow(row.said('publisher'), source.kind, subject), {
      publisher,
      subject,
    }),
    formula: null,
    publisher,
    attributedTo: row.said('attributedTo'),
    role: roleOf({ metric: `${metric} ${row.said('plan') ?? ''}`, currency, unit, per }),
  };
}

/** A file's kind says nothing about a row that names a publisher of its own. */
function kindOfRow(
  rowPublisher: string | null,
  kind: RowContext['source']['kind'],
  subject: string | null,
): RowContext['source']['kind'] {
  if (rowPublisher === null) return kind;
  return subject === null ? 'unknown' : 'vendor';
}

function factKey({ row }: RowContext, { metric, amount }: Measured): string {
  const parts = [rowHead(row), metric, row.said('period'), placeOf(row.said('geography')), amount.currency, amount.per];
  return parts.map(part => (part ?? '').toLowerCase()).join('|');
}

function placeOf(geography: string | null): string {
  return /^(?:worldwide|world|global(?:ly)?|all markets)$/iu.test(geography ?? 'global') ? 'global' : (geography ?? '');
}
