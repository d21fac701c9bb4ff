import type { Statement } from '#activities/verification/verify/statement';
import type { StatedDate } from '#shared/text/dates';

/** "6 % less than in 2024": with what an amount is compared, and no time of its own. */
const comparing =
  /(?<!\p{L})(?:than|compared (?:with|to)|against|versus|vs\.?|(?:up|down) from)(?: (?:in|for|during|at))?(?: the(?: end of| year)?)?\s$/iu;

export function isComparedWith({ start }: StatedDate, { text }: Statement): boolean {
  return comparing.test(text.slice(Math.max(0, start - 40), start));
}

/** A claim that tells of one time, which the source has only for what it compares with, and of no comparison. */
export function isOnlyCompared(date: StatedDate, claim: Statement, stated: Statement): boolean {
  const same = stated.dates.filter(({ iso }) => iso === date.iso || iso.startsWith(`${date.iso}-`));
  return (
    same.length > 0 &&
    same.every(each => !each.isCompleted && isComparedWith(each, stated)) &&
    claim.dates.every(({ iso }) => iso === date.iso) &&
    !isComparedWith(date, claim) &&
    !comparison.test(claim.text)
  );
}

const comparison =
  /(?<!\p{L})(?:than|compared|against|versus|vs|from|after|before|since|until|following|preceding|previous|earlier|year-ago|base|next)(?!\p{L})/iu;
