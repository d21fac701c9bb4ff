import type { MarketNumber } from '#shared/contracts/claim';
import type { SectionId } from '#shared/contracts/section';
import type { Reading } from './reading.js';

const sectionOfRole: Record<MarketNumber['role'], SectionId | null> = {
  tam: 'market-size',
  sam: 'market-size',
  som: 'market-size',
  size: 'market-size',
  growth: 'market-size',
  price: 'pricing',
  metric: null,
};

const roleOrder: readonly MarketNumber['role'][] = ['tam', 'sam', 'som', 'size', 'growth', 'price', 'metric'];

/** Numbers tabled in a section, by role, then as read; those of section `null` go to the appendix. */
export function numbersOf(reading: Reading, sectionId: SectionId | null): MarketNumber[] {
  return reading.mrd.marketNumbers
    .filter(number => sectionOfRole[number.role] === sectionId)
    .toSorted((a, b) => roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role));
}
