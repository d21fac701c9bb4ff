import type { Claim, MarketNumber } from '#shared/contracts/claim';
import { findQuantities, type Quantity } from '#shared/text/quantities';
import { defineDocumentCheck } from './define-document-check.js';

/** A number that stands in its claim in another currency or unit than in the tables. */
export default defineDocumentCheck({
  name: 'units-match-texts',
  order: 66,
  holds: () => 'Every number has the currency and unit of the words it stands in.',
  faults: ({ mrd }) => mrd.claims.flatMap(claimFaults),
});

function claimFaults(claim: Claim): string[] {
  if (claim.numbers.length === 0) return [];
  const told = findQuantities(claim.text);
  return claim.numbers.flatMap(number => {
    const same = told.filter(quantity => isSameAmount(quantity, number));
    const unit = number.currency ?? (number.unit || 'no unit');
    return same.length === 0 || same.some(quantity => isSameUnit(quantity, number))
      ? []
      : [`Number ${number.id} is in ${unit}, but claim ${claim.id} says "${same[0]?.text.trim()}".`];
  });
}

function isSameAmount({ value, low, high }: Quantity, number: MarketNumber): boolean {
  if (value !== null) return value === number.value;
  return low === number.low && high === number.high;
}

/** Words for what is counted vary; a currency and a per cent do not. */
function isSameUnit({ unit, currency, kind }: Quantity, number: MarketNumber): boolean {
  if (kind === 'plain') return true;
  if (number.currency !== null || currency !== null) return currency === number.currency;
  return (unit === '%') === (number.unit === '%');
}
