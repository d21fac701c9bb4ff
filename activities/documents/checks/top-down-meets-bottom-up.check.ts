import type { Mrd } from '#shared/contracts/mrd';
import { type TwoWays, topDownBottomUp } from '#shared/policies/market-arithmetic/top-down-bottom-up';
import { estimateAmount, estimatesOf } from '../reading/estimates-of.js';
import { defineDocumentCheck } from './define-document-check.js';

export default defineDocumentCheck({
  name: 'top-down-meets-bottom-up',
  order: 65,
  holds: ({ mrd }) => {
    const told = bothWays(mrd).map(sentence);
    return told.length === 0 ? 'The market is sized in one way only, so there are no two to compare.' : told.join(' ');
  },
  faults: ({ mrd }) =>
    bothWays(mrd)
      .filter(({ areFarApart }) => areFarApart)
      .map(sentence),
});

function bothWays(mrd: Mrd): TwoWays[] {
  return topDownBottomUp(estimatesOf(mrd).figures);
}

function sentence({ topDown, bottomUp, ratio }: TwoWays): string {
  const times = ratio === 1 ? 'the two meet' : `a ratio of ${Number(ratio.toPrecision(2))} to 1`;
  return `Top-down ${estimateAmount(topDown)}, bottom-up ${estimateAmount(bottomUp)}: ${times}.`;
}
