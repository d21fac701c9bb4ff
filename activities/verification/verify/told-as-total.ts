import { isEqualSize, sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

const all = 'together|combined|in total|altogether|in all|jointly|between them';
const totalBefore = new RegExp(`(?<!\\p{L})(?:${all})\\s(?:\\p{L}+\\s){0,3}$`, 'iu');
const totalBehind = new RegExp(`^(?:\\s\\p{L}+){0,3}\\s(?:${all})(?!\\p{L})`, 'iu');
const ofTotal =
  /(?<!\p{L})(?:together|combined|total\p{L}*|altogether|in all|joint(?:ly)?|between them|overall|sum)(?!\p{L})/iu;

const restBefore = /(?<!\p{L})(?:the|its|their|his|her)\s(?:remaining|other)\s$/iu;
const ofRest = /(?<!\p{L})(?:remain\p{L}*|rest|others?|left|balance|further|another)(?!\p{L})/iu;

/**
 * "Together they lasted 5 hours" of what lasted 5 and 9, "the remaining 31" of 74, 31 and 13: the source has the figure for
 * one part among several, and calls it neither the sum nor the rest.
 */
export function isOnlyOnePart(figure: Figure, claim: Statement, found: Figure, stated: Statement): boolean {
  const [before, behind] = [claim.text.slice(0, figure.start), claim.text.slice(figure.end)];
  const others = othersBeside(found, stated);
  if (totalBefore.test(before) || totalBehind.test(behind))
    return !ofTotal.test(stated.text) && others.some(other => isPartBeside(found, other, stated));
  const isTold = (other: Figure) => claim.figures.some(own => own !== figure && isSameSize(own, other));
  return restBefore.test(before) && !ofRest.test(stated.text) && others.some(isTold) && !others.every(isTold);
}

/** Of the same dimension, in the same sentence or row. */
function othersBeside(found: Figure, { figures, sentenceAt }: Statement): Figure[] {
  const { dimension } = sizeOf(found);
  return figures.filter(
    other =>
      other !== found &&
      sizeOf(other).dimension === dimension &&
      sentenceAt(other.start) === sentenceAt(found.start) &&
      !isSameSize(other, found),
  );
}

/** A whole is larger than each of its parts, and no "and" joins it to one. */
function isPartBeside(found: Figure, other: Figure, { text }: Statement): boolean {
  const [first, second] = found.start < other.start ? [found, other] : [other, found];
  return sizeIn(found) < sizeIn(other) || /^,? and \P{L}?$/u.test(text.slice(first.end, second.start));
}

function isSameSize(one: Figure, other: Figure): boolean {
  return isEqualSize(sizeIn(one), sizeIn(other));
}

function sizeIn(figure: Figure): number {
  return sizeOf(figure).sizes[0] ?? Number.NaN;
}

/** "57% of runs" where 4% are of runs and 57% of the cost: the source has it for another whole. */
export function isOfOtherWhole(figure: Figure, claim: Statement, found: Figure, stated: Statement): boolean {
  const [own, there] = [wholeOf(figure, claim), wholeOf(found, stated)];
  if (!own || !there || isKin(own, there)) return false;
  const { dimension } = sizeOf(found);
  return stated.figures.some(other => {
    const whole = other === found || sizeOf(other).dimension !== dimension ? null : wholeOf(other, stated);
    return whole !== null && isKin(own, whole);
  });
}

/** The first telling word of what a share is of. */
function wholeOf({ kind, end }: Figure, { text, words }: Statement): Word | null {
  const from =
    kind === 'percent' ? /^\sof\s(?:(?:the|all|its|their|these|those|our)\s){0,2}/iu.exec(text.slice(end)) : null;
  const at = end + (from?.[0].length ?? 0);
  return from ? (words.find(({ start, load }) => start >= at && start < at + nearby && load > 0) ?? null) : null;
}

const nearby = 30;

function isKin(one: Word, other: Word): boolean {
  return one.keys.some(key => other.keys.includes(key));
}
