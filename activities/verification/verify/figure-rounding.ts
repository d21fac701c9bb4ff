import { digitsOf, isEqualSize } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';

/** Equal, but for a sign that words tell, or rounded as the claim says. */
export function isMeant(wanted: Figure, told: number, there: number): boolean {
  const [x, y] = [Math.abs(told), Math.abs(there)];
  return isEqualSize(x, y) || isRounded(wanted, x, y);
}

function isRounded(figure: Figure, told: number, there: number): boolean {
  if (there === 0) return false;
  const off = told / there - 1;
  if (figure.isCoarse) return isWithin(off, coarseBounds[figure.lean ?? figure.bound ?? 'about']);
  if (isSilentlyRounded(told, there, off)) return true;
  if (isUnderOne(figure)) return isWithin(off, [0, 0.25]);
  return isRoundedAway(figure, told, there);
}

/** Fewer digits than there are, in the direction that the words say. */
function isRoundedAway({ lean, bound }: Figure, told: number, there: number): boolean {
  const off = told / there - 1;
  const isRounding = [1, 2, 3].some(digits => Number(there.toPrecision(digits)) === told);
  if (digitsOf(told) >= digitsOf(there) || (digitsOf(told) > 2 && !isRounding)) return false;
  if (lean === 'below' || bound === 'at-most') return isWithin(off, [0, digitsOf(told) === 1 ? 0.2 : 0.08]);
  if (lean === 'above' || bound === 'at-least') return isWithin(off, [isCutOff(told, there) ? -0.25 : -0.15, 0]);
  return bound === 'about' && isRounding && isWithin(off, [-0.08, 0.08]);
}

/** "Nearly a third" may be a little less than a third, "over half" a good deal more than half. */
const coarseBounds = {
  below: [0, 0.12],
  'at-most': [0, 0.25],
  above: [-0.25, 0],
  'at-least': [-0.25, 0],
  about: [-0.05, 0.05],
} as const;

/** "Less than a minute", "under half a year": one or a half of a unit is no number that was meant to the digit. */
function isUnderOne({ kind, text, bound, lean }: Figure): boolean {
  return (
    kind === 'duration' &&
    (bound === 'at-most' || lean === 'below') &&
    /^(?:an?|half|one|(?:\p{L}+ ){1,2}of)[\s-]/iu.test(text)
  );
}

/** "More than four thousand" of 4,812: its first digits. */
function isCutOff(told: number, there: number): boolean {
  const unit = 10 ** (Math.floor(Math.log10(there)) - digitsOf(told) + 1);
  return isEqualSize(Math.floor(there / unit) * unit, told);
}

/** 57% for 57.3%, 52.6 for 52.62: rounded rightly, to two digits or more, and hardly off. */
function isSilentlyRounded(told: number, there: number, off: number): boolean {
  const digits = digitsOf(told);
  return digits >= 2 && digits < digitsOf(there) && Math.abs(off) <= 0.01 && Number(there.toPrecision(digits)) === told;
}

function isWithin(off: number, [least, most]: readonly [number, number]): boolean {
  return off >= least && off <= most;
}
