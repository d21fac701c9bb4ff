/** A claim with one of its numbers changed; `how` says from where the new one comes. */
export interface ChangedNumber {
  readonly how: 'larger' | 'tenfold' | 'sameText';
  readonly claim: string;
}

const number = /(?<![\p{L}\p{N}.,#/-])\d+(?:,\d{3})*(?:\.\d+)?(?![\p{L}\p{N}/]|-\d|[.,]\d)/gu;
const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const isDay = (before: string, after: string) =>
  new RegExp(`^\\s${month}`, 'u').test(after) || new RegExp(`${month}\\s$`, 'u').test(before);
const isYear = (digits: string) => /^(?:19|20)\d\d$/u.test(digits);

/**
 * Every number of a true claim that is no date changed in three ways: by a third more, by ten, and to another number of
 * the text that carries it, the nearest in size that the claim does not have. Rounding is left alone: what replaces a
 * number differs by more than a tenth.
 */
export function changedNumbers(claim: string, carrying: string): ChangedNumber[] {
  const there = Array.from(carrying.matchAll(number), ([digits]) => digits).filter(digits => !isYear(digits));
  return Array.from(claim.matchAll(number)).flatMap(({ index, 0: digits }): ChangedNumber[] => {
    const [before, after] = [claim.slice(0, index), claim.slice(index + digits.length)];
    if (isYear(digits) || isDay(before, after)) return [];
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
