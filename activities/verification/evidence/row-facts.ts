import { type Measure, measureOf } from '#activities/verification/evidence/measure';
import {
  columnLabel,
  columnWords,
  isBookkeeping,
  isCurrencyColumn,
  isOwnYearColumn,
  isPeriodOfPrice,
  isTimeColumn,
  isUnitColumn,
  isValueColumn,
  isYearColumn,
  isYearlyRate,
  unitInColumn,
} from '#activities/verification/evidence/row-columns';
import { type TableMeasure, tableMeasure, takesTableMeasure } from '#activities/verification/evidence/table-measure';
import type { Passage } from '#shared/contracts/source';
import { findDates } from '#shared/text/dates';
import { findQuantities, type Quantity } from '#shared/text/quantities';
import { scaleSource, unitOf } from '#shared/text/quantity-lexicon';

/** An amount of a row; `dates` are those of its own column, or else of the row. */
export interface RowAmount
  extends Pick<Quantity, 'value' | 'low' | 'high' | 'unit' | 'currency' | 'kind' | 'per' | 'bound'> {
  readonly dates: readonly string[];
  /** Name of its column without units. */
  readonly label: string;
}

/** What a row or record says, its bookkeeping apart. */
export interface RowFacts {
  readonly passage: Passage;
  /** Columns and cells as text: "metric: AI agents market | year: 2025". */
  readonly text: string;
  /** The same with columns stripped of their units, for seeing which word stands beside which number. */
  readonly labelled: string;
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
    labelled: said.map(([column, cell]) => `${columnLabel(column)}: ${cell}`).join('; '),
    bookkeeping: cells
      .filter(([column]) => isBookkeeping(column))
      .map(wordsOf)
      .join(' | '),
    amounts: amountsOf(said, tableMeasure(passage)),
    dates,
  };
}

function wordsOf([column, cell]: Cell): string {
  return `${columnWords(column)}: ${cell}`;
}

function datesOf(text: string): string[] {
  return findDates(text).map(date => date.iso);
}

function amountsOf(cells: readonly Cell[], ofTable: TableMeasure | null): RowAmount[] {
  const rowMeasure = measureOfRow(cells);
  const rowDates = datesOfRow(cells);
  const numeric = cells.filter(([column, cell]) => !isYearColumn(column) && pureNumber.test(cell.trim()));
  const amounts = cells
    .filter(cell => !isUnitCell(cell) && !isCurrencyColumn(cell[0]))
    .flatMap(([column, cell]) => {
      const takesRowUnit =
        isValueColumn(column) || isTimeColumn(column) || (numeric.length === 1 && numeric[0]?.[0] === column);
      const beside = ofTable && takesTableMeasure(column, ofTable) ? ofTable : null;
      const measure = measureOfCell(column, beside ?? rowMeasure, beside !== null || takesRowUnit);
      const ownDates = datesOf(columnWords(column));
      const label = columnLabel(column);
      return cellAmounts(cell, { column, label, measure, dates: ownDates.length > 0 ? ownDates : rowDates });
    });
  return [...amounts, ...spans(cells, amounts)];
}

/** The year column before any other period ("cagr_period"). */
function datesOfRow(cells: readonly Cell[]): string[] {
  const own = cells.filter(([column]) => isOwnYearColumn(column)).flatMap(([, cell]) => datesOf(cell));
  return own.length > 0 ? own : cells.filter(([column]) => isYearColumn(column)).flatMap(([, cell]) => datesOf(cell));
}

/** Unit, currency and billing period that columns of their own state for the whole row. */
function measureOfRow(cells: readonly Cell[]): Measure {
  const cellOf = (test: (column: string) => boolean) => cells.find(([column]) => test(column))?.[1] ?? '';
  const unitCell = cells.find(isUnitCell)?.[1] ?? '';
  const stated = measureOf(unitCell);
  const period = cellOf(isPeriodOfPrice).toLowerCase();
  if (stated.unit === '%') return { ...stated, currency: null, per: stated.per ?? (period || null) };
  const currency = measureOf(cellOf(isCurrencyColumn)).currency ?? stated.currency;
  const isPriced = currency !== null && stated.unit !== '';
  const piece = isPriced ? `${scaleText(unitCell)}${stated.unit}` : (stated.per ?? '');
  const per = [piece, period].filter(Boolean).join(' per ') || null;
  return { currency, exponent: isPriced ? 0 : stated.exponent, unit: isPriced ? '' : stated.unit, per };
}

/** A plan may be called Scale, and "Units" may be how many were sold. */
function isUnitCell([column, cell]: Cell): boolean {
  if (!isUnitColumn(column) || pureNumber.test(cell.trim())) return false;
  return /^units?/iu.test(column) || !/\d/u.test(cell);
}

/** USD 50 in a row of the unit "million actions" is 50 per million actions, not 50 million. */
function scaleText(unitCell: string): string {
  const scale = /\b(?:thousand|million|billion)\b/iu.exec(unitCell)?.[0];
  return scale ? `${scale.toLowerCase()} ` : '';
}

/** A column's own unit goes before the row's; without either it counts what it is named after: "stars", "sample size". */
function measureOfCell(column: string, row: Measure, takesRowUnit: boolean): Measure {
  const own = measureOf(columnWords(column));
  const yearly = isYearlyRate(column) ? 'year' : null;
  if (own.unit === '%') return { ...own, currency: null, per: own.per ?? yearly };
  if (own.currency !== null || own.exponent !== 0) return { ...own, unit: '', per: own.per ?? row.per };
  const named = unitInColumn(column);
  if (named !== null) return { currency: null, exponent: 0, unit: unitOf(named)?.unit ?? '', per: own.per };
  return takesRowUnit ? row : { currency: null, exponent: 0, unit: '', per: own.per };
}

interface Column {
  readonly column: string;
  readonly label: string;
  readonly measure: Measure;
  readonly dates: readonly string[];
}

function cellAmounts(cell: string, column: Column): RowAmount[] {
  const bare = withSign(cell.replace(footnote, '').trim());
  if (!pureNumber.test(bare)) return findQuantities(bare).map(found => inColumn(found, column));
  if (isYearColumn(column.column) && /^\d{4}$/u.test(bare)) return [];
  const value = scaled(Number(bare.replace(/[,\s+]/gu, '').replace('−', '-')), column.measure.exponent);
  return [amount({ value, low: null, high: null, bound: null }, column)];
}

/** Marks of notes are no amounts: "EBITDA (1)", "$49 [4]". */
const footnote = /(?<=\p{L}\s?)\(\d{1,2}\)$|(?<=\S\s?)\[\d{1,2}\]$/u;

/** Accounts write what is negative in brackets: "(6.4)", "(5)%". */
function withSign(cell: string): string {
  return cell.replace(/^([$€£]?)\(([$€£]?\d[\d.,]*)\)(\s?%?)$/u, '-$1$2$3');
}

/** "up to 719 million" in a column of dollars is money, "44-47" in a column of percent a share. */
function inColumn(found: Quantity, column: Column): RowAmount {
  const { measure, dates, label } = column;
  if (found.kind !== 'plain' || found.unit !== '') return { ...found, dates, label };
  const exponent = new RegExp(`(?:${scaleSource})`, 'u').test(found.text) ? 0 : measure.exponent;
  const [value = null, low = null, high = null] = [found.value, found.low, found.high].map(size =>
    size === null ? null : scaled(size, exponent),
  );
  const per = found.per ?? measure.per;
  return amount({ value, low, high, bound: found.bound }, { ...column, measure: { ...measure, per } });
}

/** Moved in the decimal literal: 60.255 million is 60255000, never 60254999.99. */
function scaled(size: number, exponent: number): number {
  return exponent === 0 ? size : Number(`${size}e${exponent}`);
}

function amount(
  sizes: Pick<RowAmount, 'value' | 'low' | 'high' | 'bound'>,
  { measure, dates, label }: Column,
): RowAmount {
  const { currency, unit, per } = measure;
  return { ...sizes, unit: currency ?? unit, currency, kind: kindOf(measure), per, dates, label };
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
