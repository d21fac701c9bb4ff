import { soundRanges } from '#shared/policies/market-arithmetic/sound-ranges';
import { defineDocumentCheck } from './define-document-check.js';
import { faultsAmong, numbersIn } from './numbers-in.js';

export default defineDocumentCheck({
  name: 'ranges-are-sound',
  order: 61,
  holds: () => 'Low ≤ value ≤ high for every number, shares lie between 0 and 100%, and no period runs backwards.',
  faults: ({ mrd }) => faultsAmong(soundRanges(numbersIn(mrd)), mrd),
});
