import type { Measure } from '#activities/verification/evidence/measure';
import { isTimeColumn, isValueColumn } from '#activities/verification/evidence/row-columns';
import type { Passage } from '#shared/contracts/source';
import { findDates } from '#shared/text/dates';
import { currencyAfter, currencyOf, exponentOf, scaleSource, unitOf } from '#shared/text/quantity-lexicon';

/** What a table says of the amounts of a row outside their own cells and columns. */
export interface TableMeasure extends Measure {
  /** The label of the row says it, so it holds for all of its amounts. */
  readonly isOfRow: boolean;
}

const money = `(?<money>${currencyAfter})`;
const scales = `${scaleSource}|[Tt]housands`;
const scale = `(?<scale>${scales}|(?<=[\\p{L}\\p{Sc}]\\s?)(?:m|mm|k|b)(?![\\p{L}])|'?000s?)`;
const written = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${money}\\s?(?:${scale})?|(?<first>${scales})(?:\\sof\\s(?:the\\s)?(?<of>${currencyAfter}))?)(?![\\p{L}])`,
  'u',
);
const perUnit = /(?:\/|\bper\s)(?<per>\p{L}+)/u;
/** "Paying users (millions)", "Revenue, EUR m", "Cash flow in thousands of dollars". */
const notes = /\((?<inner>[^()]{1,80})\)|,\s(?<tail>[^,()]{1,30})$|\sin\s(?<unit>[^,()]{1,30})/gu;
const exception = /\b(?:except|excluding|other than|save)\b(?<what>.*)$/iu;
/** Amounts that are of no currency though the table is. */
const counted =
  /(?<!\p{L})(?:margin|ratio|rate|yield|percent\p{L}*|number|count|headcount|employees|staff|users|customers|members|subscribers|accounts|clients|stores|shops|sites|shares|units|days|hours|per)(?!\p{L})/iu;
const change =
  /(?<!\p{L})(?:change|growth|delta|variation|increase|decrease|difference|yoy|rank|no|note|notes)(?!\p{L})/iu;
const moneyLike =
  /(?<!\p{L})(?:revenue|sales|turnover|income|profit|loss|cost|costs|expense|expenses|price|fee|volume|assets|debt|cash|ebitda?|amount|budget|spending|value)(?!\p{L})/iu;

/** Unit that the label of a row, the head of the column of labels, or the heading over a table gives to its bare amounts. */
export function tableMeasure({ kind, fields, headings }: Passage): TableMeasure | null {
  // Columns named by a year are listed before all others.
  const [column = '', label = ''] =
    Object.entries(fields).find(([name, cell]) => !/^\d+$/u.test(name) && cell.trim() !== '') ?? [];
  if (kind !== 'table-row' || !/\p{L}/u.test(label)) return null;
  const own = noteOf(label);
  if (own) return { ...own, isOfRow: true };
  const around = noteOf(column) ?? whollyOf(column) ?? noteOf(headings.at(-1) ?? '');
  if (!around || counted.test(label) || isExcepted(label, headings.at(-1) ?? '')) return null;
  return { ...around, isOfRow: false };
}

/** Is a bare amount in this column of the measure? Changes and ranks are not, nor what a table of money counts. */
export function takesTableMeasure(column: string, { isOfRow }: TableMeasure): boolean {
  if (change.test(column)) return false;
  if (isOfRow) return true;
  return (
    isTimeColumn(column) ||
    isValueColumn(column) ||
    moneyLike.test(column) ||
    (findDates(column).length > 0 && !counted.test(column))
  );
}

function noteOf(text: string): Measure | null {
  for (const { groups } of text.matchAll(notes)) {
    const found = measureIn(
      groups?.['inner'] ?? groups?.['tail'] ?? groups?.['unit'] ?? '',
      groups?.['inner'] === undefined,
    );
    if (found) return found;
  }
  return null;
}

/** "EUR million" over the labels: nothing but the unit. */
function whollyOf(column: string): Measure | null {
  const told = column.replace(/^in\s/iu, '').trim();
  return written.exec(told)?.[0].length === told.length ? measureIn(told, true) : null;
}

/** `isBare`: outside brackets nothing else may stand beside the unit. */
function measureIn(note: string, isBare: boolean): Measure | null {
  const told = note.replace(exception, '').trim();
  const unit = unitOf(told.replace(/\sof\s.*$/u, ''));
  if (unit) return { currency: null, exponent: 0, unit: unit.unit, per: null };
  const { index = 0, 0: whole = '', groups } = written.exec(told) ?? {};
  if (whole === '' || (isBare && index > 0)) return null;
  const currency = groups?.['money'] ?? groups?.['of'];
  const size = groups?.['scale'] ?? groups?.['first'] ?? '';
  const per = perUnit.exec(told.slice(index + whole.length))?.groups?.['per'] ?? null;
  return {
    currency: currency ? currencyOf(currency).currency : null,
    exponent: /000|thousand/iu.test(size) ? 3 : exponentOf(size),
    unit: '',
    per: per?.toLowerCase() ?? null,
  };
}

/** "USD millions except users and margin". */
function isExcepted(label: string, heading: string): boolean {
  const what = exception.exec(heading)?.groups?.['what'] ?? '';
  const words = what.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.some(word => label.toLowerCase().includes(word.replace(/s$/u, '')));
}
