import { growthAndEndpoints } from '#shared/policies/market-arithmetic/growth-and-endpoints';
import { defineDocumentCheck } from './define-document-check.js';
import { faultsAmong, numbersIn } from './numbers-in.js';

export default defineDocumentCheck({
  name: 'growth-fits-sizes',
  order: 64,
  holds: () => 'Every stated rate of growth leads from one size of the same party to the other, within rounding.',
  faults: ({ mrd }) => faultsAmong(growthAndEndpoints(numbersIn(mrd)), mrd),
});
