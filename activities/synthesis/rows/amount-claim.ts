import type { ProposedNumber } from '#activities/synthesis/proposal';
import { labelled } from '#activities/synthesis/prose/short-title';
import { capitalised } from '#activities/synthesis/prose/tidy';
import { groupedDigits, numberIn } from '#activities/synthesis/rows/cell';
import { bareColumn } from '#activities/synthesis/rows/column-roles';
import { columnUnit } from '#activities/synthesis/rows/column-unit';
import type { NamedCell } from '#activities/synthesis/rows/read-row';
import { type RowAmount, rowAmount, statedAmount } from '#activities/synthesis/rows/row-amount';
import {
  partsOf,
  type RowContext,
  rowHead,
  rowLabel,
  scopeOf,
  type ToldRow,
} from '#activities/synthesis/rows/row-context';
import {
  attributionPhrase,
  growthPhrase,
  notePhrase,
  periodPhrase,
  placePhrase,
} from '#activities/synthesis/rows/row-phrases';
import { methodOf, roleOf } from '#activities/synthesis/selection/number-facts';
import { placeOf, yearOf } from '#shared/policies/comparable-number';
import { formatQuantity } from '#shared/text/money-format';

/** A row with a value, or with one column that holds a measured amount; null for other rows, none for a useless figure. */
export function amountClaims(context: RowContext): ToldRow[] | null {
  const amount = rowAmount(context.row);
  if (amount)
    return lacksCurrency(metricOf(context), amount) ? [] : [tell(context, { metric: metricOf(context), amount })];
  const measured = context.row.cells('other').filter(cell => isMeasure(cell));
  const [only] = measured;
  return only && measured.length === 1 ? [tell(context, measureOf(context, only))] : null;
}

/** "Revenue 6 billion" of nobody knows what can be compared with nothing. */
function lacksCurrency(metric: string, { currency, unit }: RowAmount): boolean {
  return (
    currency === null &&
    unit === '' &&
    /\b(?:revenue|income|profit|loss|sales|spend\w*|valuation|funding|turnover|costs?|price|fee)\b/iu.test(metric)
  );
}

/** Column names that say only that a value stands here. */
const plainLabel =
  /^(?:|value|amount|figure|number|result|estimate|total|share|percent|percentage|mean|average|median)$/iu;

interface Measured {
  readonly metric: string;
  readonly amount: RowAmount;
}

/** What is measured, by the row and by the value's own column ("Price (EUR)") where that says something. */
function metricOf({ row }: RowContext): string {
  const named = row.said('metric') ?? row.said('topic');
  const [value] = row.cells('value');
  const label = value ? columnUnit(value.column).label : '';
  const isTelling = !plainLabel.test(label) && !named?.toLowerCase().includes(label.toLowerCase());
  const parts = [named, isTelling ? label.toLowerCase() : null].filter(part => part !== null);
  return parts.length > 0 ? parts.join(', ') : (row.cells('other')[0]?.value ?? '');
}

function isMeasure({ column, value }: NamedCell): boolean {
  const { currency, unit } = columnUnit(column);
  if (currency === null && unit === '') return /%$/u.test(value.trim()) && numberIn(value) !== null;
  return numberIn(value) !== null || (currency !== null && statedAmount({ column, value }) !== null);
}

function measureOf({ row }: RowContext, cell: NamedCell): Measured {
  const { currency, scale, unit, per, label } = columnUnit(cell.column);
  const metric = [row.said('metric') ?? row.said('topic'), label].filter(Boolean).join(', ');
  const number = numberIn(cell.value);
  const stated = number === null ? statedAmount(cell) : null;
  if (stated) return { metric, amount: stated };
  const value = number === null ? null : Number(`${number}e${Math.round(Math.log10(scale))}`);
  const isShare = /%\s*$/u.test(cell.value);
  const amount = { value, low: null, high: null, unit: currency ?? (isShare ? '%' : unit), currency, per };
  return { metric, amount: { ...amount, words: formatQuantity(amount) } };
}

function tell(context: RowContext, { metric, amount }: Measured): ToldRow {
  const { row, publisher } = context;
  const number = numberOf(context, { metric, amount });
  const about = capitalised([rowHead(row), metric].filter(part => part !== '').join(', '));
  const measured = labelled(about, `${wordsFor(metric, amount)}${populationPhrase(row, amount.unit)}`);
  const body = `${measured}${periodPhrase(row)}${placePhrase(row)}${growthPhrase(row)}`;
  const retell = (publishers: readonly string[]) => {
    const attribution = attributionPhrase(publishers, row.said('attributedTo'), row.said('entity'));
    return labelled(rowLabel(context), `${body}${attribution}${extraPhrase(context)}${notePhrase(row)}.`);
  };
  return {
    kind: kindOfAmount(row, number.role),
    text: retell(publisher ? [publisher] : []),
    body,
    numbers: [number],
    subjects: row.cells('entity').map(({ value }) => value),
    context: row.cells('note').map(({ value }) => value),
    factKey: factKey(context, { metric, amount }),
    series: null,
    retell,
  };
}

/** A count of complaints is told where complaints are told. */
function kindOfAmount(row: RowContext['row'], role: ProposedNumber['role']): ToldRow['kind'] {
  const isComplaint = [...row.cells('metric'), ...row.cells('topic')].some(({ column }) =>
    /complain|problem|pain/iu.test(column),
  );
  if (isComplaint) return 'complaint';
  return role === 'price' ? 'price' : 'number';
}

/** "GitHub stars: 45,000", not "45,000 stars" once more. */
function wordsFor(metric: string, { words, unit, currency }: RowAmount): string {
  const isNamed = currency === null && unit.length > 3 && metric.toLowerCase().includes(unit.toLowerCase());
  return isNamed ? words.replace(` ${unit}`, '') : words;
}

function populationPhrase(row: RowContext['row'], unit: string): string {
  const population = row.said('population');
  if (!population) return '';
  return unit === '%' ? ` of ${population}` : ` (${population})`;
}

/** Columns that say more about the amount but have no known role: kept when short. */
function extraPhrase({ row }: RowContext): string {
  const extras = row
    .cells('other')
    .filter(({ column, value }) => value.length <= 60 && !isMeasure({ column, value }) && value !== row.said('metric'))
    .slice(0, 2)
    .map(({ column, value }) => (/\s|,/u.test(column) && value.length > 20 ? value : `${bareColumn(column)} ${value}`));
  const sample = row.said('sample');
  const all = sample ? [...extras, `sample size ${groupedDigits(sample)}`] : extras;
  return all.length > 0 ? `; ${all.join(', ')}` : '';
}

function numberOf({ row, source, publisher }: RowContext, { metric, amount }: Measured): ProposedNumber {
  const { value, low, high, unit, currency, per } = amount;
  const subject = row.said('entity');
  return {
    metric: [...partsOf(row), metric, scopeOf(row)].filter(Boolean).join(', ') || rowHead(row) || 'value',
    subject,
    ...{ value, low, high, unit, currency, per },
    year: row.said('period'),
    geography: row.said('geography'),
    method: methodOf(kindOfRow(row.said('publisher'), source.kind, subject), {
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
  const period = row.said('period');
  const parts = [
    rowHead(row),
    metric,
    yearOf(period) ?? period,
    placeOf(row.said('geography')),
    amount.currency,
    amount.per,
  ];
  return parts.map(part => (part ?? '').toLowerCase()).join('|');
}
