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

/** 25 a second are 1,500 a minute, and 5 per thousand calls 5,000 per million. */
export function isSameRate(wanted: Figure, found: Figure): boolean {
  if (wanted.per === found.per || wanted.value === null || found.value === null) return false;
  if (sizeOf(wanted).dimension !== sizeOf(found).dimension || wanted.kind === 'percent') return false;
  const [one, other] = [rateOf(wanted), rateOf(found)];
  return (
    one !== null &&
    other !== null &&
    one.base === other.base &&
    one.rest === other.rest &&
    isEqualSize(one.size, other.size)
  );
}

function rateOf({ value, per, ...amount }: Figure): Rate | null {
  const [size = 0] = sizeOf({ value, per, ...amount }).sizes;
  if (value === null || per === null) return null;
  const words = per.toLowerCase().split(/\s+/u);
  const [first = ''] = words;
  const period = periods[first];
  if (period && words.length === 1) return { base: period[0], size: size / period[1], rest: '' };
  const digits = /^\d[\d,]*$/u.test(first) ? Number(first.replaceAll(',', '')) : undefined;
  const scale = digits ?? scales[first];
  if (scale === undefined || words.length < 2) return null;
  return { base: 'piece', size: size / scale, rest: words.slice(1).join(' ').replace(/s$/u, '') };
}
