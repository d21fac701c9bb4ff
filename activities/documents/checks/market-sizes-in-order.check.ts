import type { MarketNumber } from '#shared/contracts/claim';
import { defineDocumentCheck } from './define-document-check.js';

type Size = 'tam' | 'sam' | 'som';

const pairs: readonly (readonly [narrow: Size, wide: Size])[] = [
  ['som', 'sam'],
  ['sam', 'tam'],
  ['som', 'tam'],
];

/** Where several figures are stated for one size, each narrower one must fit into each wider one: the strict reading. */
export default defineDocumentCheck({
  name: 'market-sizes-in-order',
  order: 60,
  holds: ({ mrd }) =>
    mrd.marketNumbers.some(number => isSize(number.role))
      ? 'SOM ≤ SAM ≤ TAM, compared in one currency and year.'
      : 'No TAM, SAM or SOM is stated, so there is no order to keep.',
  faults: ({ mrd }) => pairs.flatMap(([narrow, wide]) => pairFaults(mrd.marketNumbers, narrow, wide)),
});

function isSize(role: MarketNumber['role']): role is Size {
  return role === 'tam' || role === 'sam' || role === 'som';
}

function pairFaults(numbers: readonly MarketNumber[], narrow: Size, wide: Size): string[] {
  const inner = numbers.filter(number => number.role === narrow);
  const outer = numbers.filter(number => number.role === wide);
  if (inner.length === 0 || outer.length === 0) return [];
  const name = `${narrow.toUpperCase()} and ${wide.toUpperCase()}`;
  const comparable = inner.flatMap(a => outer.filter(b => isComparable(a, b)).map(b => [a, b] as const));
  if (comparable.length === 0) return [`${name} share no currency and year, so they cannot be compared.`];
  return comparable
    .filter(([a, b]) => largest(a) > smallest(b))
    .map(([a, b]) => `${narrow.toUpperCase()} ${a.id} is larger than ${wide.toUpperCase()} ${b.id} (${a.year}).`);
}

function isComparable(a: MarketNumber, b: MarketNumber): boolean {
  return a.currency === b.currency && a.unit === b.unit && a.year !== null && a.year === b.year;
}

function largest({ value, low, high }: MarketNumber): number {
  return high ?? value ?? low ?? Number.POSITIVE_INFINITY;
}

function smallest({ value, low, high }: MarketNumber): number {
  return low ?? value ?? high ?? Number.NEGATIVE_INFINITY;
}
