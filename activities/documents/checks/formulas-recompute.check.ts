import { recomputeFault } from '#shared/policies/market-arithmetic/recompute';
import { recomputed } from '#shared/policies/market-arithmetic/recomputed';
import { counted } from '../reading/wording.js';
import { type CheckInput, defineDocumentCheck } from './define-document-check.js';
import { faultsAmong } from './numbers-in.js';

/** Whoever reads an estimate must be able to compute it: from the inputs shown, to the value shown. */
export default defineDocumentCheck({
  name: 'formulas-recompute',
  order: 62,
  holds: ({ mrd }) => {
    const figures = mrd.estimates?.figures.length ?? 0;
    const stated = mrd.marketNumbers.filter(({ formula }) => formula !== null);
    const inWords = stated.filter(({ inputs }) => inputs === undefined).length;
    const words = inWords === 0 ? '' : ` ${counted(inWords, 'formula')} in words only cannot be recomputed.`;
    return `${counted(figures + stated.length - inWords, 'formula')} recomputed from the inputs shown.${words}`;
  },
  faults: ({ mrd }) => [...faultsAmong(recomputed(mrd.marketNumbers), mrd), ...estimateFaults({ mrd })],
});

function estimateFaults({ mrd }: Pick<CheckInput, 'mrd'>): string[] {
  return (mrd.estimates?.figures ?? []).flatMap(figure => {
    const fault = recomputeFault(figure);
    return fault === null ? [] : [`Estimate ${figure.id} (${figure.metric}) = ${figure.formula}: ${fault}.`];
  });
}
