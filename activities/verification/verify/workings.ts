import { comparedBy } from '#activities/verification/verify/compared-figures';
import type { EvidenceSpan } from '#activities/verification/verify/evidence-span';
import type { Statement } from '#activities/verification/verify/statement';
import { comparisonsIn } from '#activities/verification/verify/told-comparisons';
import { formatQuantity } from '#shared/text/money-format';

/** For a person: how what a claim says of two amounts comes out of them, "34.5 million / 5.2 million = 6.63". */
export function workingsOf(claim: Statement, pieces: readonly { readonly evidence: EvidenceSpan }[]): string[] {
  return comparisonsIn(claim).flatMap(({ figure, way, measure }) => {
    const found = pieces.map(({ evidence }) => comparedBy(figure, claim, evidence)).find(each => each?.isSo);
    if (!found) return [];
    const [a, b] = found.sizes;
    const amounts = [found.first, found.second].map(each => formatQuantity(each.figure));
    const isDifference = (way === 'more' || way === 'less') && figure.kind !== 'multiple' && figure.unit !== '%';
    if (isDifference) return [`${amounts.join(' and ')} differ by ${figure.text.trim()}`];
    const quotient = measure === 'speed' ? amounts.toReversed() : amounts;
    return [`${quotient.join(' / ')} = ${Number((a / b).toPrecision(3))}`];
  });
}
