import type { MarketNumber } from '#shared/contracts/claim';

const short = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 4 });
const plain = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 10 });

/** 7840000000 -> "7.84B"; small numbers as they are. */
export function shortNumber(value: number): string {
  return Math.abs(value) >= 100_000 ? short.format(value) : plain.format(value);
}

type Amount = Pick<MarketNumber, 'value' | 'low' | 'high' | 'unit' | 'currency' | 'per'>;

/** Value or range with its unit: "USD 3B – 5B", "46 %", "USD 50 per month". */
export function amountOf({ value, low, high, unit, currency, per }: Amount): string {
  const digits = value === null ? rangeOf(low, high) : shortNumber(value);
  const withUnit = currency ? `${currency} ${digits}` : `${digits} ${unit}`.trim();
  return per ? `${withUnit} per ${per}` : withUnit;
}

function rangeOf(low: number | null, high: number | null): string {
  if (low !== null && high !== null) return `${shortNumber(low)} – ${shortNumber(high)}`;
  if (low !== null) return `at least ${shortNumber(low)}`;
  return high === null ? 'not stated' : `up to ${shortNumber(high)}`;
}
