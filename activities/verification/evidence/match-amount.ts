import { holdsWords } from '#activities/verification/evidence/words';
import type { Quantity } from '#shared/text/quantities';
import { contentWords } from '#shared/text/similarity';

export type Amount = Pick<Quantity, 'value' | 'low' | 'high' | 'unit' | 'currency' | 'kind' | 'per' | 'bound'>;

/** From best to worst: how an amount of the evidence agrees with the one wanted. */
const grades = ['same', 'weaker', 'per', 'currency', 'unit', 'sign', 'magnitude', 'other'] as const;
export type Grade = (typeof grades)[number];

export interface AmountMatch {
  readonly grade: Grade;
  readonly amount: Amount | null;
  readonly note: string | null;
}

/** Words that tell what an amount counts or is per when that does not touch the number. */
export interface AmountSetting {
  readonly stated: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
  /** Words of the claim: "log retention days 7" has its unit in front. */
  readonly said: ReadonlySet<string>;
  /** The claim speaks of a loss or fall, so that a minus may be told in words. */
  readonly speaksOfLoss: boolean;
}

/** The best agreement that any amount of the evidence has with the wanted one. */
export function matchAmount(wanted: Amount, evidence: readonly Amount[], setting: AmountSetting): AmountMatch {
  let best: AmountMatch = { grade: 'other', amount: null, note: null };
  for (const amount of evidence) {
    const match = compareAmounts(wanted, amount, setting);
    if (grades.indexOf(match.grade) < grades.indexOf(best.grade)) best = { ...match, amount };
    if (best.grade === 'same') return best;
  }
  return best;
}

type Comparison = Pick<AmountMatch, 'grade' | 'note'>;

function compareAmounts(wanted: Amount, found: Amount, setting: AmountSetting): Comparison {
  const size = compareSizes(wanted, found, setting);
  if (size.grade !== 'same' && size.grade !== 'weaker') return size;
  const unit = compareUnits(wanted, found, setting);
  if (unit.grade !== 'same' && unit.grade !== 'weaker') return unit;
  const per = comparePer(wanted, found, setting);
  return [per, unit, size, compareBounds(wanted, found)].find(each => each.grade !== 'same') ?? same;
}

const same: Comparison = { grade: 'same', note: null };

function weaker(note: string): Comparison {
  return { grade: 'weaker', note };
}

function sizesOf({ value, low, high }: Amount): number[] {
  return [value, low, high].filter(size => size !== null);
}

function compareSizes(wanted: Amount, found: Amount, { speaksOfLoss }: AmountSetting): Comparison {
  const [a, b] = [sizesOf(wanted), sizesOf(found)];
  if (isEqualList(a, b)) return same;
  if (speaksOfLoss && isEqualList(a.map(Math.abs), b.map(Math.abs))) return same;
  if (isEqualList(a.map(Math.abs), b.map(Math.abs))) return { grade: 'sign', note: null };
  if (a.length === 1 && a.length === b.length && isRounded(wanted, a[0] ?? 0, b[0] ?? 0))
    return weaker('the figure is rounded');
  const isScaled = a.length === b.length && a.length > 0 && a.every((size, i) => isPowerApart(size, b[i] ?? 0));
  return { grade: isScaled ? 'magnitude' : 'other', note: null };
}

function isEqualList(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, i) => isClose(size, b[i] ?? Number.NaN, 1e-9));
}

function isClose(a: number, b: number, share: number): boolean {
  return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b));
}

/** "about 7.8 billion" for 7.84 billion: said to be rounded, and rounded rightly to two digits or more. */
function isRounded({ bound }: Amount, wanted: number, found: number): boolean {
  return (
    bound === 'about' &&
    isClose(wanted, found, 0.05) &&
    [2, 3].some(digits => Number(found.toPrecision(digits)) === wanted)
  );
}

function isPowerApart(a: number, b: number): boolean {
  if (a === 0 || b === 0) return false;
  const power = Math.log10(Math.abs(a / b));
  return Math.abs(power) > 0.5 && Math.abs(power - Math.round(power)) < 1e-9;
}

function compareUnits(wanted: Amount, found: Amount, setting: AmountSetting): Comparison {
  if (wanted.kind === 'money') return compareMoney(wanted, found, setting);
  if (wanted.kind === 'count') return compareCounts(wanted, found, setting);
  if (wanted.unit === '') return compareBare(found, setting);
  if (wanted.unit === found.unit) return same;
  const isTold = found.unit === '' && holdsWords(setting.stated, wanted.unit) && contentWords(wanted.unit).length > 0;
  return isTold ? same : { grade: 'unit', note: null };
}

function compareMoney(wanted: Amount, found: Amount, { near }: AmountSetting): Comparison {
  if (found.currency === wanted.currency) return same;
  if (found.currency !== null) return { grade: 'currency', note: null };
  const isTold =
    found.kind === 'plain' &&
    !('dates' in found) &&
    wanted.currency !== null &&
    near.has(wanted.currency.toLowerCase());
  return isTold ? weaker('the currency is not in the quote') : { grade: 'unit', note: null };
}

function compareCounts(wanted: Amount, found: Amount, { stated, near }: AmountSetting): Comparison {
  if (wanted.unit === found.unit) return same;
  if (found.kind !== 'count' && found.kind !== 'plain') return { grade: 'unit', note: null };
  if (holdsWords(stated, wanted.unit)) return same;
  return holdsWords(near, wanted.unit)
    ? weaker(`what is counted ("${wanted.unit}") is not in the quote`)
    : { grade: 'unit', note: null };
}

/** A unit left out misleads most where the number is a share. */
function compareBare(found: Amount, { said }: AmountSetting): Comparison {
  if (found.kind === 'plain' || found.kind === 'count') return same;
  if (contentWords(found.unit).length > 0 && holdsWords(said, found.unit)) return same;
  return found.kind === 'money' ? weaker('the currency is left out') : { grade: 'unit', note: null };
}

function comparePer(wanted: Amount, found: Amount, { stated }: AmountSetting): Comparison {
  if (wanted.per === null)
    return found.per !== null && found.kind === 'money' ? weaker(`the source says per ${found.per}`) : same;
  if (found.per !== null && isSamePer(wanted.per, found.per)) return same;
  const isTold = found.per === null && holdsWords(stated, wanted.per);
  return isTold ? same : { grade: 'per', note: null };
}

function isSamePer(a: string, b: string): boolean {
  const [first, second] = [new Set(contentWords(a)), new Set(contentWords(b))];
  return [...first].every(word => second.has(word)) || (first.size > 0 && [...second].every(word => first.has(word)));
}

function compareBounds(wanted: Amount, found: Amount): Comparison {
  if (wanted.bound === found.bound || wanted.bound === 'about' || (wanted.bound === null && found.bound === 'about'))
    return same;
  if (wanted.bound !== null && found.bound !== null && found.bound !== 'about')
    return { grade: 'unit', note: 'over and under are exchanged' };
  return weaker(
    wanted.bound === null
      ? `the source says ${words[found.bound ?? 'about']}`
      : `the source does not say "${words[wanted.bound]}"`,
  );
}

const words = { 'at-least': 'at least', 'at-most': 'at most', about: 'about' };
