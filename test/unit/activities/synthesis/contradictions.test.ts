import { listDisagreements } from '#activities/synthesis/assembly/list-disagreements';
import type { Claim, MarketNumber } from '#shared/contracts/claim';
import type { SectionId } from '#shared/contracts/section';

const bare = {
  ...{ metric: 'agents market', subject: null, value: null, low: null, high: null, unit: 'USD', currency: 'USD' },
  ...{ year: '2025', geography: 'global', per: null, method: 'cited', formula: null, publisher: 'Alpha' },
  ...{ attributedTo: null, role: 'size', sourceIds: ['s'] },
} satisfies Omit<MarketNumber, 'id' | 'claimId'>;
const claim = (id: string, number: Partial<MarketNumber>, text = 'A sentence.') =>
  ({ id, text, numbers: [{ ...bare, id: `${id}-n1`, claimId: id, ...number }] }) as unknown as Claim;
const listed = (...claims: Claim[]) =>
  listDisagreements(new Map<SectionId, readonly Claim[]>([['market-size', claims]]));

describe('contradictions that arithmetic finds', () => {
  it('are shown with both values also when one party states them', () => {
    const [entry] = listed(claim('a', { value: 10e9 }), claim('b', { value: 20e9 }));
    expect(entry?.topic).toBe('agents market, 2025 (found by arithmetic)');
    expect(entry?.positions.map(({ statement }) => statement)).toEqual([
      'USD 10 billion (Alpha)',
      'USD 20 billion (Alpha)',
    ]);
  });

  it('are shown once where two parties state them', () => {
    expect(listed(claim('a', { value: 10e9 }), claim('b', { value: 20e9, publisher: 'Beta' }))).toHaveLength(1);
  });

  it('are shown for a part that exceeds its whole, and for growth that leads elsewhere', () => {
    expect(
      listed(claim('a', { value: 10e9 }), claim('b', { value: 20e9, geography: 'Germany', publisher: 'Beta' })),
    ).toMatchObject([{ topic: 'agents market, 2025: parts and whole (found by arithmetic)' }]);
    const told = 'Agents market: USD 10 billion in 2025, growth 50% a year 2025-2030.';
    const [entry] = listed(claim('a', { value: 10e9 }, told), claim('b', { value: 20e9, year: '2030' }));
    expect(entry?.positions.map(({ statement }) => statement)).toContain('50% (Alpha)');
  });

  it('are none where nothing contradicts', () => {
    expect(listed(claim('a', { value: 10e9 }), claim('b', { value: 10.2e9, publisher: 'Beta' }))).toEqual([]);
  });
});
