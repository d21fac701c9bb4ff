import { isMeant } from '#activities/verification/verify/figure-rounding';
import { isEqualSize, sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';

/** Seconds and months: between the two no rate is exact. */
const periods: Readonly<Record<string, readonly [base: string, length: number]>> = {
  second: ['s', 1],
  minute: ['s', 60],
  hour: ['s', 3_600],
  day: ['s', 86_400],
  week: ['s', 604_800],
  month: ['month', 1],
  quarter: ['month', 3],
  year: ['month', 12],
};
const scales: Readonly<Record<string, number>> = { hundred: 1e2, thousand: 1e3, k: 1e3, million: 1e6, billion: 1e9 };

interface Rate {
  readonly base: string;
  readonly size: number;
  /** What is left of the words: "call" of "million calls". */
  readonly rest: string;
}

/** 25 a second are 1,500 a minute, 5 per thousand calls 5,000 per million, and 39 per seat and month 468 a year. */
export function isSameRate(wanted: Figure, found: Figure): boolean {
  if (wanted.per === found.per || wanted.value === null || found.value === null) return false;
  const [a, b] = [sizeOf(wanted), sizeOf(found)];
  if (a.dimension !== b.dimension || wanted.kind === 'percent') return false;
  // Amounts that are equal as they stand are compared with all that is said of them.
  if (isEqualSize(a.sizes[0] ?? 0, b.sizes[0] ?? 0)) return false;
  const [one, other] = [rateOf(wanted), rateOf(found)];
  if (one === null || other === null || one.base !== other.base) return false;
  const isOfOne = one.rest === other.rest || (one.rest === '' && one.base !== 'piece');
  return isOfOne && isMeantPer(wanted, one, other);
}

/** Rounded as the claim says, in its own unit. */
function isMeantPer(wanted: Figure, one: Rate, other: Rate): boolean {
  if (isEqualSize(one.size, other.size)) return true;
  const [size = 0] = sizeOf(wanted).sizes;
  return one.base !== 'piece' && isMeant(wanted, size, (size * other.size) / one.size);
}

function rateOf(figure: Figure): Rate | null {
  const [size = 0] = sizeOf(figure).sizes;
  if (figure.value === null || figure.per === null) return null;
  const [thing = '', last] = figure.per.toLowerCase().split(' per ');
  const period = periods[last ?? thing];
  if (period) return { base: period[0], size: size / period[1], rest: last === undefined ? '' : thing };
  const pieces = piecesOf(figure);
  return pieces && pieces.scale > 1 && pieces.noun !== ''
    ? { base: 'piece', size: size / pieces.scale, rest: pieces.noun.replace(/s$/u, '') }
    : null;
}

/** What a price is for: "million calls" are a million of "calls". A period that it is also per is left out. */
export function piecesOf({ per }: Pick<Figure, 'per'>): { readonly scale: number; readonly noun: string } | null {
  const [thing = ''] = (per ?? '').toLowerCase().split(' per ');
  const words = thing.split(/\s+/u).filter(Boolean);
  const [first = ''] = words;
  if (first === '' || periods[first]) return null;
  const scale = /^\d[\d,]*$/u.test(first) ? Number(first.replaceAll(',', '')) : scales[first];
  return scale === undefined ? { scale: 1, noun: words.join(' ') } : { scale, noun: words.slice(1).join(' ') };
}
