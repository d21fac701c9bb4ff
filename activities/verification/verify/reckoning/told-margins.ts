import type { Figure } from '#activities/verification/verify/figures';
import { isAlike, isReckoned, sizeLike } from '#activities/verification/verify/reckoning/alike-sizes';
import type { Statement } from '#activities/verification/verify/statement';

const near = '(?:(?:about|some|just|only|a mere)\\s){0,2}';
const byMargin = new RegExp(`(?<!\\p{L})(?:by|(?:majority|margin|lead|advantage|difference) of)\\s${near}$`, 'iu');
/** "By 81 votes to 66", "with 34 in favour and 27 against". */
const against =
  /^(?:\svotes?)?(?:\s(?:in favour|for|in support))?(?:,?\s(?:to|against|versus|and|with)\s)(?:about |some |only |just )?$/iu;
const counted = /^(?:votes?|seats?|goals?|points?|ballots?|mandates?)$/iu;

/** Is a figure of the claim what lies between two counts of votes or the like that the source sets against each other? */
export function isMargin(wanted: Figure, { text }: Statement, stated: Statement): boolean {
  if (wanted.value === null || !byMargin.test(text.slice(0, wanted.start))) return false;
  return stated.figures.some((first, i) => {
    const second = stated.figures[i + 1];
    if (!second || !against.test(stated.text.slice(first.end, second.start))) return false;
    const isCounted = [first, second].some(({ unit }) => counted.test(unit)) || isTold(second, stated);
    const [one, other] = [sizeLike(first, second), sizeLike(second, first)];
    if (!isCounted || !isAlike(wanted, first) || one === null || other === null) return false;
    return one !== other && isReckoned(wanted, Math.abs(one - other));
  });
}

function isTold({ end }: Figure, { text }: Statement): boolean {
  return /^\s(?:votes?\s)?(?:against|opposed|voting against)(?!\p{L})/iu.test(text.slice(end, end + 30));
}
