import { partsAndWhole } from '#shared/policies/market-arithmetic/parts-and-whole';
import { defineDocumentCheck } from './define-document-check.js';
import { faultsAmong, numbersIn } from './numbers-in.js';

export default defineDocumentCheck({
  name: 'parts-fit-the-whole',
  order: 63,
  holds: () => 'No region or share is more than the whole it is part of, compared in one currency and year.',
  faults: ({ mrd }) => faultsAmong(partsAndWhole(numbersIn(mrd)), mrd),
});
