import type { MarketNumber } from '#shared/contracts/claim';
import type { Estimate } from '#shared/contracts/estimate';
import { incomparableSizes, sizesInOrder } from '#shared/policies/market-arithmetic/sizes-in-order';
import { defineDocumentCheck } from './define-document-check.js';
import { faultsAmong, numbersIn } from './numbers-in.js';

/** Where several figures are stated for one size, each narrower one must fit into each wider one: the strict reading. */
export default defineDocumentCheck({
  name: 'market-sizes-in-order',
  order: 60,
  holds: ({ mrd }) =>
    mrd.marketNumbers.some(({ role }) => role === 'tam' || role === 'sam' || role === 'som')
      ? 'SOM ≤ SAM ≤ TAM, compared in one currency, year and place.'
      : 'No TAM, SAM or SOM is stated, so there is no order to keep.',
  faults: ({ mrd }) => [
    ...incomparableSizes(mrd.marketNumbers).map(
      pair => `${pair} share no currency, year and place, so they cannot be compared.`,
    ),
    ...faultsAmong(sizesInOrder([...numbersIn(mrd), ...(mrd.estimates?.figures ?? []).map(asNumber)]), mrd),
  ],
});

/** Held to the same order as what sources state. */
function asNumber({ confidence, because, inputs, ...estimate }: Estimate): MarketNumber {
  const unsaid = { subject: null, per: null, publisher: null, attributedTo: null };
  return { ...estimate, ...unsaid, claimId: estimate.id, sourceIds: [] };
}
