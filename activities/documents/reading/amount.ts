import type { MarketNumber } from '#shared/contracts/claim';

/** What is needed to write an amount. */
export type WrittenAmount = Pick<MarketNumber, 'value' | 'low' | 'high' | 'unit' | 'currency' | 'per'>;

const scales = [
  { from: 1e12, word: 'trillion', short: 'tn' },
  { from: 1e9, word: 'billion', short: 'bn' },
  { from: 1e6, word: 'million', short: 'm' },
] as const;

const plain = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 10 });

/** 7840000000 -> "7.84 billion". */
export function writtenNumber(value: number): string {
  const scale = scales.find(({ from }) => Math.abs(value) >= from);
  return scale ? `${plain.format(value / scale.from)} ${scale.word}` : plain.format(value);
}

/** 7840000000 -> "7.84bn", for axes and marks where room is short. */
export function shortNumber(value: number): string {
  const scale = scales.find(({ from }) => Math.abs(value) >= from);
  return scale ? `${plain.format(Number((value / scale.from).toPrecision(4)))}${scale.short}` : plain.format(value);
}

function isPercent(unit: string): boolean {
  return unit === '%' || /^percent/i.test(unit);
}

function withUnit(number: WrittenAmount, digits: string): string {
  if (number.currency) return digits.replace(/^(at least |up to )?/, `$1${number.currency} `);
  return isPercent(number.unit) ? `${digits}%` : `${digits} ${number.unit}`.trim();
}

/** "7.9 – 8 billion": the word once where both ends share it. */
function writtenRange(low: number, high: number): string {
  const [from = '', word] = writtenNumber(low).split(' ');
  const to = writtenNumber(high);
  return word !== undefined && to.endsWith(` ${word}`) ? `${from} – ${to}` : `${writtenNumber(low)} – ${to}`;
}

function range(low: number | null, high: number | null): string | null {
  if (low !== null && high !== null) return writtenRange(low, high);
  if (low !== null) return `at least ${writtenNumber(low)}`;
  return high === null ? null : `up to ${writtenNumber(high)}`;
}

/** Value, range or both, with unit and basis: "USD 3 – 5 billion", "46%", "USD 50 per million actions". */
export function amountOf(number: WrittenAmount): string {
  const span = range(number.low, number.high);
  const value = number.value === null ? null : writtenNumber(number.value);
  const digits = value === null ? (span ?? 'not stated') : span === null ? value : `${value} (${span})`;
  return withUnit(number, digits) + (number.per ? ` per ${number.per}` : '');
}
