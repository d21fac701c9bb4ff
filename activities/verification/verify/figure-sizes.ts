import type { Amount } from '#activities/verification/evidence/match-amount';

/** Seconds, months, bytes, points and measures: amounts of one dimension compare, whatever unit they are told in. */
const units: Readonly<Record<string, readonly [dimension: string, factor: number]>> = {
  µs: ['s', 1e-6],
  ms: ['s', 1e-3],
  s: ['s', 1],
  min: ['s', 60],
  h: ['s', 3_600],
  day: ['s', 86_400],
  week: ['s', 604_800],
  month: ['month', 1],
  year: ['month', 12],
  decade: ['month', 120],
  byte: ['byte', 1],
  KB: ['byte', 1e3],
  MB: ['byte', 1e6],
  GB: ['byte', 1e9],
  TB: ['byte', 1e12],
  PB: ['byte', 1e15],
  '%': ['%', 1],
  pp: ['pp', 1],
  bps: ['pp', 0.01],
  kWh: ['Wh', 1e3],
  MWh: ['Wh', 1e6],
  GWh: ['Wh', 1e9],
  TWh: ['Wh', 1e12],
  kW: ['W', 1e3],
  MW: ['W', 1e6],
  GW: ['W', 1e9],
  mg: ['g', 1e-3],
  g: ['g', 1],
  kg: ['g', 1e3],
  t: ['g', 1e6],
  mm: ['m', 1e-3],
  cm: ['m', 1e-2],
  m: ['m', 1],
  km: ['m', 1e3],
  ml: ['l', 1e-3],
  l: ['l', 1],
  'm²': ['m²', 1],
  ha: ['m²', 1e4],
  'km²': ['m²', 1e6],
};

export interface Size {
  readonly dimension: string;
  readonly sizes: readonly number[];
}

/** The sizes of an amount in the base unit of its dimension; counted nouns and bare numbers have none (''). */
export function sizeOf({ value, low, high, unit, currency, kind }: Amount): Size {
  const [dimension, factor] =
    currency === null ? (units[unit] ?? [kind === 'count' || unit === '' ? '' : unit, 1]) : [currency, 1];
  const sizes = [value, low, high].filter(size => size !== null).map(size => size * factor);
  return { dimension, sizes };
}

export function isEqualSize(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** Digits that a number shows before its closing zeros: 1,300 shows 2, 95.5 shows 3. */
export function digitsOf(size: number): number {
  const [digits = ''] = Math.abs(size).toExponential().split('e');
  return Number(digits)
    .toPrecision(12)
    .replace(/\.?0+$/u, '')
    .replace('.', '').length;
}
