import { numberIn } from '#activities/synthesis/rows/cell';
import { columnUnit } from '#activities/synthesis/rows/column-unit';
import type { NamedCell, RowReading } from '#activities/synthesis/rows/read-row';
import { formatQuantity } from '#shared/text/money-format';
import { findQuantities } from '#shared/text/quantities';

/** The amount a row states, scale applied, and the words to print it in. */
export interface RowAmount {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly currency: string | null;
  readonly per: string | null;
  readonly words: string;
}

const scales: Record<string, number> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  bn: 1e9,
  mn: 1e6,
  k: 1e3,
};
const currencyWords = /\b(?:us )?(?:dollars?|euros?|pounds?|rupees?|usd|eur|gbp)\b/giu;
const noUnit = /^(?:plan|flat|one-off|total|fixed|each)$/iu;
/** Things that are sold by the piece and the period both: a seat a month, a home a year. */
const pieces =
  /^(?:seat|user|member|employee|home|household|bed|patient|agent|device|site|licen[cs]e|node|instance)s?$/iu;

/** From the columns value, low, high, unit, currency and per; null when they hold no number. */
export function rowAmount(row: RowReading): RowAmount | null {
  const cell = row.cells('value')[0] ?? null;
  const ends = endsOf(row, cell);
  if (ends.every(end => end === null)) return cell ? statedAmount(cell) : null;
  const measure = measureOf(row, cell);
  const [value, low, high] = ends.map(end => scaled(end, measure.factor));
  const { unit, currency, per } = measure;
  const amount = { value: value ?? null, low: low ?? null, high: high ?? null, unit, currency, per };
  return { ...amount, words: wordsOf(amount) };
}

/** Value, low and high, unscaled. */
function endsOf(row: RowReading, cell: NamedCell | null): (number | null)[] {
  const [from, to] = rangeIn(cell?.value ?? null);
  return [numberIn(cell?.value ?? null), numberIn(row.said('low')) ?? from, numberIn(row.said('high')) ?? to];
}

/** What the numbers of the row are in, by its own columns first and by the name of the value's column else. */
function measureOf(
  row: RowReading,
  cell: NamedCell | null,
): Pick<RowAmount, 'unit' | 'currency' | 'per'> & { factor: number } {
  const { scale, unit, isCurrencyWord, unitPer } = unitOf(row.said('unit'));
  const named = columnUnit(cell?.column ?? '');
  const currency = row.said('currency') ?? named.currency;
  const isPriced = currency !== null && unit !== '' && !isCurrencyWord;
  const share = /%\s*$/u.test(cell?.value ?? '') ? '%' : '';
  return {
    factor: scale * named.scale,
    unit: currency ?? (unit || named.unit || share),
    currency,
    per: isPriced ? perPiece(unit, row.said('per')) : (unitPer ?? row.said('per') ?? named.per),
  };
}

/** A base value with a low and a high case is told as such; two ends alone are a range. */
function wordsOf(amount: Omit<RowAmount, 'words'>): string {
  const main = formatQuantity(amount);
  if (amount.value === null || (amount.low === null && amount.high === null)) return main;
  const range = formatQuantity({ ...amount, value: null, per: null });
  return `${main} (${range})`;
}

/** A cell such as "USD 481 million, up 14%": printed as it stands. */
export function statedAmount({ column, value: cell }: NamedCell): RowAmount | null {
  const named = columnUnit(column);
  const [first] = findQuantities(named.currency && !/[$€£]|[A-Z]{3}/u.test(cell) ? `${named.currency} ${cell}` : cell);
  if (!first) return null;
  const { value, low, high, unit, currency, per } = first;
  const words =
    named.currency && currency && !cell.includes(currency) && !/[$€£]/u.test(cell) ? moneyWords(cell, currency) : cell;
  return {
    value,
    low,
    high,
    unit,
    currency,
    per: per ?? named.per,
    words: named.per && !per ? `${words} per ${named.per}` : words,
  };
}

/** "up to 719 million" in a column of dollars: the currency goes before the number. */
function moneyWords(cell: string, currency: string): string {
  return cell.replace(/\d/u, digit => `${currency} ${digit}`);
}

/** "11-14" and "1.2 to 1.8" in a cell of numbers. */
function rangeIn(cell: string | null): [number | null, number | null] {
  const ends = /^(?<from>[\d.,]+)\s*(?:-|–|to)\s*(?<to>[\d.,]+)\s*%?$/u.exec(cell ?? '')?.groups;
  return [numberIn(ends?.['from'] ?? null), numberIn(ends?.['to'] ?? null)];
}

interface StatedUnit {
  readonly scale: number;
  readonly unit: string;
  readonly isCurrencyWord: boolean;
  /** "downloads per month" is downloads, per month. */
  readonly unitPer: string | null;
}

function unitOf(stated: string | null): StatedUnit {
  const bare = (stated ?? '').replace(currencyWords, ' ').trim();
  const isCurrencyWord = bare === '' && stated !== null;
  const scale = scales[bare.toLowerCase()];
  if (scale !== undefined) return { scale, unit: '', isCurrencyWord: true, unitPer: null };
  if (/^(?:percent|per cent|percentage|pct|%)$/iu.test(bare))
    return { scale: 1, unit: '%', isCurrencyWord: false, unitPer: null };
  const [unit = '', unitPer = null] = bare.split(/\s+per\s+/iu);
  return { scale: 1, unit, isCurrencyWord, unitPer };
}

function perPiece(unit: string, period: string | null): string | null {
  if (noUnit.test(unit)) return period;
  return period !== null && pieces.test(unit) ? `${unit} per ${period}` : unit;
}

/** Multiplied on the decimal literal: 60.255 million is 60255000, never 60254999.99. */
function scaled(value: number | null, factor: number): number | null {
  if (value === null || factor === 1) return value;
  return Number(`${value}e${Math.round(Math.log10(factor))}`);
}
