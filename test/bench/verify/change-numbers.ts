/** A claim with something changed; `how` says what, or from where the new one comes. */
export interface ChangedClaim {
  readonly how:
    | 'larger'
    | 'tenfold'
    | 'sameText'
    | 'exchanged'
    | 'nextYear'
    | 'yearOfText'
    | 'unit'
    | 'nameOfText'
    | 'denied';
  readonly claim: string;
}

const number = /(?<![\p{L}\p{N}.,#/-])\d+(?:,\d{3})*(?:\.\d+)?(?![\p{L}\p{N}/]|-\d|[.,]\d)/gu;
const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const isDay = (before: string, after: string) =>
  new RegExp(`^\\s${month}`, 'u').test(after) || new RegExp(`${month}\\s$`, 'u').test(before);
const isYear = (digits: string) => /^(?:19|20)\d\d$/u.test(digits);

/**
 * Every number of a true claim that is no date changed in three ways: by a third more, by ten, and to another number of
 * the text that carries it, the nearest in size that the claim does not have; and its first two exchanged. Rounding is left
 * alone: what replaces a number differs by more than a tenth.
 */
export function changedNumbers(claim: string, carrying: string): ChangedClaim[] {
  return [...replaced(claim, carrying), ...exchanged(claim)];
}

function exchanged(claim: string): ChangedClaim[] {
  const [one, other] = Array.from(claim.matchAll(number)).filter(
    ({ index, 0: digits }) => !isDate(claim, index, digits),
  );
  if (!one || !other || one[0] === other[0]) return [];
  const between = claim.slice(one.index + one[0].length, other.index);
  return [
    {
      how: 'exchanged',
      claim: claim.slice(0, one.index) + other[0] + between + one[0] + claim.slice(other.index + other[0].length),
    },
  ];
}

function isDate(claim: string, index: number, digits: string): boolean {
  return isYear(digits) || isDay(claim.slice(0, index), claim.slice(index + digits.length));
}

function replaced(claim: string, carrying: string): ChangedClaim[] {
  const there = Array.from(carrying.matchAll(number), ([digits]) => digits).filter(digits => !isYear(digits));
  return Array.from(claim.matchAll(number)).flatMap(({ index, 0: digits }): ChangedClaim[] => {
    const [before, after] = [claim.slice(0, index), claim.slice(index + digits.length)];
    if (isDate(claim, index, digits)) return [];
    const value = sizeIn(digits);
    const other = there
      .filter(each => !claim.includes(each) && Math.abs(sizeIn(each) - value) > value / 10)
      .toSorted((one, another) => distance(one, value) - distance(another, value))[0];
    return [
      {
        how: 'larger',
        claim: before + written(Math.ceil(value * 1.3 * scaleOf(digits)) / scaleOf(digits), digits) + after,
      },
      { how: 'tenfold', claim: before + written(value * 10, digits) + after },
      ...(other === undefined ? [] : [{ how: 'sameText' as const, claim: before + other + after }]),
    ];
  });
}

function sizeIn(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

function distance(digits: string, value: number): number {
  return Math.abs(Math.log((sizeIn(digits) + 1) / (value + 1)));
}

function scaleOf(digits: string): number {
  return 10 ** decimalsOf(digits);
}

function decimalsOf(digits: string): number {
  return digits.split('.')[1]?.length ?? 0;
}

/** With as many decimals, and commas where the number had some. */
function written(value: number, like: string): string {
  const fixed = value.toFixed(decimalsOf(like));
  return like.includes(',') ? fixed.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',') : fixed;
}
