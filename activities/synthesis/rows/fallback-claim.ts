import { numbersOfProse } from '#activities/synthesis/prose/numbers-of-prose';
import { labelled } from '#activities/synthesis/prose/short-title';
import { groupedDigits, numberIn } from '#activities/synthesis/rows/cell';
import { bareColumn } from '#activities/synthesis/rows/column-roles';
import { columnUnit } from '#activities/synthesis/rows/column-unit';
import type { NamedCell } from '#activities/synthesis/rows/read-row';
import { partsOf, type RowContext, rowHead, rowLabel, type ToldRow } from '#activities/synthesis/rows/row-context';
import { notePhrase, periodPhrase, placePhrase } from '#activities/synthesis/rows/row-phrases';
import { kindOfStatement } from '#activities/synthesis/selection/kind-of-statement';
import { formatQuantity } from '#shared/text/money-format';

const maxPairs = 6;
const maxCharacters = 320;

/** A row of unknown columns, told as what it is: "Subject: column value; column value". */
export function fallbackClaim(context: RowContext): ToldRow | null {
  const { row, source } = context;
  const others = [...row.cells('other'), ...row.cells('value'), ...row.cells('status'), ...row.cells('growth')];
  const named = [rowHead(row), row.said('metric'), row.said('topic')].filter(part => part).join(', ');
  const [first, ...rest] = others;
  const subject = named !== '' ? named : (first?.value ?? '');
  const pairs = (named !== '' ? others : rest)
    .map(pairOf)
    .filter(pair => pair !== null)
    .slice(0, maxPairs);
  if (subject === '' || pairs.length === 0 || numberIn(subject) !== null) return null;
  const body = `${labelled(subject, pairs.join('; '))}${periodPhrase(row)}${placePhrase(row)}${notePhrase(row)}.`;
  const text = labelled(rowLabel(context), body);
  if (text.length > maxCharacters) return null;
  return {
    kind: kindOfStatement(body),
    text,
    body,
    numbers: numbersOfProse(pairs.join('; '), source).map(number => ({
      ...number,
      metric: [...partsOf(row), number.metric].join(', '),
      subject: number.subject ?? row.said('entity'),
    })),
    subjects: row.cells('entity').map(({ value }) => value),
    context: [],
    factKey: null,
    series: null,
    retell: null,
  };
}

/** "price USD 10 per month", "concurrent runs 50"; a bare "Value" column adds no word of its own. */
function pairOf({ column, value }: NamedCell): string | null {
  const { currency, scale, unit, per, label } = columnUnit(column);
  const number = numberIn(value);
  const name = /^(?:value|amount|as stated|stated|figure|answer)$/iu.test(bareColumn(column))
    ? ''
    : nameOf(label || bareColumn(column));
  if (number === null || (currency === null && unit === ''))
    return [name, groupedDigits(value)].filter(part => part !== '').join(' ');
  const amount = {
    value: Number(`${number}e${Math.round(Math.log10(scale))}`),
    low: null,
    high: null,
    unit: currency ?? unit,
    currency,
    per,
  };
  return [name, formatQuantity(amount)].filter(part => part !== '').join(' ');
}

/** Column names read as words, but "Q3 2024" and "SLA" stay as they are. */
function nameOf(column: string): string {
  return /\d|\p{Lu}{2}/u.test(column) ? column : column.toLowerCase();
}
