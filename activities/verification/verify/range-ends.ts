import { isOfCurrency } from '#activities/verification/verify/currency-words';
import { isEqualSize, sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';

const lowest =
  'bottom|lightest|lower (?:end|bound|limit)|low end|lowest|cheapest|smallest|shortest|slowest|minimum|least|start(?:s|ed|ing)?|as (?:little|few|low) as';
const highest =
  'top|heaviest|steepest|upper (?:end|bound|limit)|high end|highest|dearest|most expensive|largest|biggest|longest|maximum|most|ceiling|as (?:much|many|high) as';

/** "At least 90 dollars", "the top of the range, 200 dollars" and "from 90 to 200 dollars" of what is 90 to 200 there. */
export function isEndOf(
  wanted: Figure,
  found: Figure,
  {
    claim,
    stated,
    whole,
  }: { readonly claim: Statement; readonly stated: Statement; readonly whole: ReadonlySet<string> },
): boolean {
  const { value } = wanted;
  if (value === null || found.low === null || found.high === null || !isComparable(wanted, found, whole)) return false;
  const [size = 0] = sizeOf(wanted).sizes;
  const [low = 0, high = 0] = sizeOf(found).sizes;
  const isTold = (end: number) => claim.figures.some(other => isEqualSize(sizeOf(other).sizes[0] ?? 0, end));
  const isVague = (wanted.isCoarse || wanted.bound === 'about') && high <= low * 1.25;
  if (isEqualSize(size, low))
    return isVague || wanted.bound === 'at-least' || isTold(high) || isCalled(wanted, claim, lowest);
  if (isEqualSize(size, high))
    return (
      isVague ||
      wanted.bound === 'at-most' ||
      isTold(low) ||
      isCalled(wanted, claim, highest) ||
      (wanted.bound === 'at-least' && mayPass.test(stated.text.slice(found.end, found.end + 60)))
    );
  return isVague && size > low && size < high;
}

/** "Two to ten days and can be longer": more than ten. */
const mayPass =
  /^[^.;|]{0,16}?,?\s(?:and|but|or|though)\s(?:\p{L}+\s)?(?:can|may|might|could|sometimes|at times)\s(?:(?:be|take|last|run|go|get)\s)?(?:even\s)?(?:longer|more|higher|larger|beyond|over|dearer|older)(?!\p{L})/iu;

function isComparable(wanted: Figure, found: Figure, whole: ReadonlySet<string>): boolean {
  return sizeOf(wanted).dimension === sizeOf(found).dimension || isOfCurrency(wanted, found, whole);
}

/** "The cheapest ticket is 8 euros", "9 billion is the least that they expect": the words of its clause say which end. */
function isCalled({ start, end }: Figure, { text }: Statement, words: string): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return (
    new RegExp(`\\b(?:${words})\\b[^.,;:]*$`, 'iu').test(before) ||
    new RegExp(`^,?\\s(?:is|was|being|as|at)\\s(?:the|an?|its|their)\\s(?:${words})(?!\\p{L})`, 'iu').test(
      text.slice(end, end + 40),
    )
  );
}

/** Which end of a range words call by its name; null: neither, or both. */
export function endCalled(text: string): 'low' | 'high' | null {
  const [low, high] = [lowest, highest].map(words => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu').test(text));
  if (low === high) return null;
  return low ? 'low' : 'high';
}
