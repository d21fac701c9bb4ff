import { oneValue } from '#shared/policies/market-arithmetic/one-value';
import { counted } from '../reading/wording.js';
import { defineDocumentCheck } from './define-document-check.js';
import { countShown, faultsAmong, numbersIn } from './numbers-in.js';

/** Contradictions between sections, or within one, that nobody is told of. */
export default defineDocumentCheck({
  name: 'one-metric-one-value',
  order: 67,
  holds: ({ mrd }) => {
    const shown = countShown(oneValue(numbersIn(mrd)), mrd);
    const pairs = counted(shown, 'pair');
    return shown === 0
      ? 'No measure of one thing, year and place has two values.'
      : `${pairs} of publishers give two values for one thing; each is shown as a disagreement with both.`;
  },
  faults: ({ mrd }) => faultsAmong(oneValue(numbersIn(mrd)), mrd),
});
