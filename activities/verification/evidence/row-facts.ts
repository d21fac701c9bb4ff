import { type Measure, measureOf } from '#activities/verification/evidence/measure';
import {
  columnWords,
  isBookkeeping,
  isCurrencyColumn,
  isPeriodOfPrice,
  isUnitColumn,
  isValueColumn,
  isYearColumn,
} from '#activities/verification/evidence/row-columns';
import type { Passage } from '#shared/contracts/source';
import { findDates } from '#shared/text/dates';
import { findQuantities, type Quantity } from '#shared/text/quantities';

/** An amount of a row; `dates` are those of its own column, or else of the row. */
export interface RowAmount
  extends Pick<Quantity, 'value' | 'low' | 'high' | 'unit' | 'currency' | 'kind' | 'per' | 'bound'> {
  readonly dates: readonly string[];
}

/** What a row or record says, its bookkeeping apart. */
export interface RowFacts {
  readonly passage: Passage;
  /** Columns and cells as text: "metric: AI agents market | year: 2025". */
  readonly text: string;
  readonly bookkeeping: string;
  readonly amounts: readonly RowAmount[];
  /** Every date in a cell or column name that is not bookkeeping, as often as it stands there. */
  readonly dates: readonly string[];
}

type Cell = readonly [column: string, cell: string];
const pureNumber = /^[-+−]?\s?(?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?(?:e[-+]?\d+)?$/iu;

export function rowFacts(passage: Passage): RowFacts {
  const cells = Object.entries(passage.fields).filter(([, cell]) => cell.trim() !== '');
  const said = cells.filter(([column]) => !isBookkeeping(column));
  const dates = said.flatMap(([column, cell]) => datesOf(`${columnWords(column)} ; ${cell}`));
  return {
    passage,
    text: said.map(wordsOf).join(' | '),
    bookkeeping: cells
      .filter(([column]) => isBookkeeping(column))
      .map(wordsOf)
      .join(' | '),
    amounts: amountsOf(said),
    dates,
  };
}

function wordsOf([column, cell]: Cell): string {
  return `${columnWords(column)}: ${cell}`;
}

function datesOf(text: string): string[] {
  return findDates(text).map(date => date.iso);
}

function amountsOf(cells: readonly Cell[]): RowAmount[] {
  const rowMeasure = measureOfRow(cells);
  const rowDates = cells.filter(([column]) => isYearColumn(column)).flatMap(([, cell]) => datesOf(cell));
  const amounts = cells.flatMap(cell => cellAmounts(cell, rowMeasure, rowDates));
  return [...amounts, ...spans(cells, amounts)];
}

/** Unit, currency and billing period that columns of their own state for the whole row. */
function measureOfRow(cells: readonly Cell[]): Measure {
  const cellOf = (test: (column: string) => boolean) => cells.find(([column]) => test(column))?.[1] ?? '';
  const stated = measureOf(cellOf(isUnitColumn));
  const currency = measureOf(cellOf(isCurrencyColumn)).currency ?? stated.currency;
  const period = cellOf(isPeriodOfPrice).toLowerCase();
  const isPriced = currency !== null && stated.unit !== '';
  const per = [isPriced ? `${scaleText(cellOf(isUnitColumn))}${stated.unit}` : (stated.per ?? ''), period].filter(
    Boolean,
  );
  return {
    currency,
    exponent: isPriced ? 0 : stated.exponent,
    unit: isPriced ? '' : stated.unit,
    per: per.join(' per ') || null,
  };
}

/** USD 50 in a row of the unit "million actions" is 50 per million actions, not 50 million. */
function scaleText(unitCell: string): string {
  const scale = /\b(?:thousand|million|billion)\b/iu.exec(unitCell)?.[0];
  return scale ? `${scale.toLowerCase()} ` : '';
}

function cellAmounts([column, cell]: Cell, row: Measure, rowDates: readonly string[]): RowAmount[] {
  if (isUnitColumn(column) || isCurrencyColumn(column)) return [];
  const own = measureOf(columnWords(column));
  const ownDates = datesOf(columnWords(column));
  const dates = ownDates.length > 0 ? ownDates : rowDates;
  const bare = cell.trim();
  if (pureNumber.test(bare))
    return isYearColumn(column) && /^\d{4}$/u.test(bare) ? [] : [bareAmount({ column, bare, own, row, dates })];
  return findQuantities(cell).map(found => inColumn(found, { own, row, column, dates }));
}

function bareAmount(cell: {
  column: string;
  bare: string;
  own: Measure;
  row: Measure;
  dates: readonly string[];
}): RowAmount {
  const { column, bare, own, row, dates } = cell;
  const isOwn = own.currency !== null || own.unit === '%' || own.exponent !== 0;
  const measure = isOwn
    ? { ...own, unit: own.unit === '%' ? '%' : '', per: own.per ?? row.per }
    : isValueColumn(column)
      ? row
      : plainMeasure(own);
  const digits = bare.replace(/[,\s+]/gu, '').replace('−', '-');
  const value = measure.exponent === 0 ? Number(digits) : Number(`${digits}e${measure.exponent}`);
  return amount({ value, low: null, high: null, bound: null }, measure, dates);
}

/** A column without a unit counts what it is named after: "stars", "sample size". */
function plainMeasure(own: Measure): Measure {
  return { currency: null, exponent: 0, unit: '', per: own.per };
}

/** "up to 719 million" in a column of dollars is money. */
function inColumn(
  found: Quantity,
  { own, row, column, dates }: { own: Measure; row: Measure; column: string; dates: readonly string[] },
): RowAmount {
  const currency = found.currency ?? own.currency ?? (isValueColumn(column) ? row.currency : null);
  const isBare = found.kind === 'plain' && found.unit === '';
  if (!isBare || currency === null) return { ...found, dates };
  return amount({ ...found }, { currency, exponent: 0, unit: '', per: found.per ?? own.per ?? row.per }, dates);
}

function amount(
  sizes: Pick<RowAmount, 'value' | 'low' | 'high' | 'bound'>,
  measure: Measure,
  dates: readonly string[],
): RowAmount {
  const { currency, unit, per } = measure;
  const { value, low, high, bound } = sizes;
  return { value, low, high, bound, unit: currency ?? unit, currency, kind: kindOf(measure), per, dates };
}

function kindOf({ currency, unit }: Measure): Quantity['kind'] {
  if (currency !== null) return 'money';
  if (unit === '%' || unit === 'pp' || unit === 'bps') return 'percent';
  return unit === '' ? 'plain' : (quantityKind(unit) ?? 'count');
}

function quantityKind(unit: string): Quantity['kind'] | null {
  const [found] = findQuantities(`7 ${unit}`);
  return found && found.kind !== 'plain' && found.kind !== 'count' ? found.kind : null;
}

/** Two columns "low" and "high" are one range. */
function spans(cells: readonly Cell[], amounts: readonly RowAmount[]): RowAmount[] {
  const ends = ['low', 'high'].map(end =>
    cells.find(
      ([column, cell]) =>
        new RegExp(`^(?:${end}|${end === 'low' ? 'min|lower' : 'max|upper'})`, 'iu').test(column) &&
        pureNumber.test(cell.trim()),
    ),
  );
  const [low, high] = ends.map(end => (end ? Number(end[1].replace(/[,\s]/gu, '')) : null));
  if (low === null || high === null || low === undefined || high === undefined) return [];
  const scaled = (wanted: number) => amounts.find(each => each.value !== null && sameDigits(each.value, wanted));
  const [from, to] = [scaled(low), scaled(high)];
  return from && to ? [{ ...from, value: null, low: from.value, high: to.value }] : [];
}

function sameDigits(a: number, b: number): boolean {
  return a.toExponential().split('e')[0] === b.toExponential().split('e')[0];
}
