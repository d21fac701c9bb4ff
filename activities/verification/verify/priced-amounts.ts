import { isAsTold } from '#activities/verification/verify/as-told';
import { piecesOf } from '#activities/verification/verify/figure-rates';
import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import { stemOf } from '#activities/verification/verify/lexicon';
import type { Statement } from '#activities/verification/verify/statement';

/** "First 5M", "above 200M": a rate that holds for a part only prices no other number. */
const ofPart = /(?<!\p{L})(?:first|next|above|below|beyond|over|after|up to|between|from)(?!\p{L})/iu;

/**
 * "400,000 calls come to ten dollars" of 25 dollars per million calls, "47 dollars per million calls" of 11.25 million calls
 * for 525: the sum, the number or the rate is worked out from the other two.
 */
export function isPriced(wanted: Figure, claim: Statement, stated: Statement): boolean {
  return isOfRate(wanted, claim, stated) || isRateOf(wanted, claim, stated);
}

/** A sum of the claim is the price of a number that it tells as well. */
function isOfRate(wanted: Figure, claim: Statement, { figures, text }: Statement): boolean {
  return figures.some(rate => {
    const pieces = piecesOf(rate);
    if (pieces === null || rate.value === null || isOfPart(rate, figures, text)) return false;
    return claim.figures.some(count =>
      claim.figures.some(
        sum =>
          (wanted === sum || wanted === count) &&
          isSum(sum, rate) &&
          isNumberOf(count, pieces.noun) &&
          isAsTold(sum, ((count.value ?? 0) * (rate.value ?? 0)) / pieces.scale),
      ),
    );
  });
}

function isOfPart(rate: Figure, figures: readonly Figure[], text: string): boolean {
  const isRow = text.includes(' | ');
  return figures.some(other => other.low !== null && other !== rate) || (isRow && ofPart.test(text));
}

function isSum(sum: Figure, { currency }: Figure): boolean {
  return sum.value !== null && sum.currency !== null && sum.currency === currency && sum.per === null;
}

function isNumberOf({ kind, unit, value, per }: Figure, noun: string): boolean {
  return (
    kind === 'count' && value !== null && per === null && stemOf(unit.toLowerCase()) === stemOf(noun.toLowerCase())
  );
}

/** A rate of the claim is what a sum and a number of one sentence come to. */
function isRateOf(wanted: Figure, claim: Statement, { figures, sentenceAt }: Statement): boolean {
  const pieces = piecesOf(wanted);
  if (pieces === null || pieces.scale === 1 || wanted.currency === null) return false;
  return figures.some(sum => {
    const beside = figures.filter(each => sentenceAt(each.start) === sentenceAt(sum.start) && each !== sum);
    const [count, another] = beside.filter(({ kind }) => kind === 'count');
    if (!count?.value || another || sum.value === null || sum.currency !== wanted.currency || sum.per !== null)
      return false;
    if (beside.some(({ kind }) => kind === 'money')) return false;
    const isNamed =
      pieces.noun === '' ? claim.keys.has(stemOf(count.unit.toLowerCase())) : isNumberOf(count, pieces.noun);
    const [size = 0] = sizeOf(sum).sizes;
    return isNamed && isAsTold(wanted, (size / count.value) * pieces.scale);
  });
}
