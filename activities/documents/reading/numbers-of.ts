import type { MarketNumber } from '#shared/contracts/claim';
import { type SectionId, sectionOfRole } from '#shared/contracts/section';
import type { Reading } from './reading.js';

const roleOrder: readonly MarketNumber['role'][] = ['tam', 'sam', 'som', 'size', 'growth', 'price', 'metric'];

/** Numbers tabled in a section, by role, what is counted and year; those of section `null` go to the appendix. */
export function numbersOf(reading: Reading, sectionId: SectionId | null): MarketNumber[] {
  return reading.mrd.marketNumbers
    .filter(number => sectionOfRole[number.role] === sectionId)
    .toSorted(byRoleMetricAndYear);
}

function byRoleMetricAndYear(a: MarketNumber, b: MarketNumber): number {
  return roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role) || compare(keyOf(a), keyOf(b));
}

function keyOf({ subject, metric, year }: MarketNumber): string {
  return [subject ?? '', metric, year ?? ''].join('\n');
}

/** By code units: the same on every machine, whatever its locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** "TAM: " before a metric that is one; other roles speak for themselves. */
export function roleMark(role: MarketNumber['role']): string {
  return role === 'tam' || role === 'sam' || role === 'som' ? `${role.toUpperCase()}: ` : '';
}
