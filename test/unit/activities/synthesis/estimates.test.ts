import fc from 'fast-check';
import { listEstimates } from '#activities/synthesis/estimates/list-estimates';
import { tellsAsFact, unstatedAmounts } from '#activities/synthesis/gate/unstated-amounts';
import { Withheld } from '#activities/synthesis/gate/withheld';
import type { Claim, MarketNumber } from '#shared/contracts/claim';
import { Estimates, mostSureEstimate } from '#shared/contracts/estimate';
import type { SectionId } from '#shared/contracts/section';
import { recomputeFault } from '#shared/policies/market-arithmetic/recompute';

const brief = {
  title: 'A runtime for AI agents',
  idea: 'A hosted runtime for agents in production.',
  audience: ['platform developers'],
  geographies: ['Germany'],
  competitors: [],
  questions: [],
  outOfScope: [],
};
const sources = [{ id: 's', title: '', publisher: null, publishedAt: '2026-05', kind: 'news' as const }];

let next = 0;
function claimOf(number: Partial<MarketNumber>, rest: Partial<Claim> = {}): Claim {
  next += 1;
  const id = rest.id ?? `market-size-${next}`;
  return {
    id,
    sectionId: 'market-size',
    kind: 'number',
    text: 'A sentence.',
    citations: [],
    numbers: [
      {
        ...{ id: `${id}-n1`, claimId: id, metric: 'agents market', subject: null, value: null, low: null, high: null },
        ...{ unit: 'USD', currency: 'USD', year: '2025', geography: 'global', per: null, method: 'cited' as const },
        ...{ formula: null, publisher: 'Alpha', attributedTo: null, role: 'size' as const, sourceIds: ['s'] },
        ...number,
      },
    ],
    subjects: [],
    questionIds: [],
    salience: 0.5,
    disagreesWith: [],
    verdict: 'supported',
    publication: 'published',
    confidence: 0.6,
    findings: [],
    independentSources: 1,
    ...rest,
  };
}
const estimatesOf = (claims: readonly Claim[], change: { readonly geographies?: readonly string[] } = {}) =>
  listEstimates(new Map<SectionId, readonly Claim[]>([['market-size', claims]]), {
    brief: { ...brief, ...change },
    sources,
  });
const figure = (role: string, claims: readonly Claim[], change: Parameters<typeof estimatesOf>[1] = {}) =>
  estimatesOf(claims, change)?.figures.find(each => each.role === role);

const sized = [
  claimOf({ value: 10e9, year: '2024' }),
  claimOf({ value: 12e9 }),
  claimOf({ value: 2e9, geography: 'Germany' }),
];

describe('what nobody could source', () => {
  it('is computed from what is stated, of the last year that is no forecast', () => {
    expect(figure('tam', [...sized, claimOf({ value: 90e9, year: '2033' })])).toMatchObject({
      method: 'estimated',
      value: 12e9,
      year: '2025',
      formula: 'size',
      confidence: 0.24,
    });
  });

  it('shows both ends where publishers differ, and never a middle', () => {
    const both = [...sized, claimOf({ value: 20e9, publisher: 'Beta' })];
    expect(figure('tam', both)).toMatchObject({ value: null, low: 12e9, high: 20e9, formula: 'size_low .. size_high' });
  });

  it('is the stated size in the place of the brief for a SAM', () => {
    expect(figure('sam', sized)).toMatchObject({ value: 2e9, geography: 'Germany' });
  });

  it('is the sum over all places of the brief, and none when one of them is missing', () => {
    const places = { geographies: ['Germany', 'France'] };
    expect(figure('sam', sized, places)).toBeUndefined();
    const whole = [...sized, claimOf({ value: 3e9, geography: 'France' })];
    expect(figure('sam', whole, places)).toMatchObject({ value: 5e9, formula: 'size_1 + size_2' });
  });

  it('is the whole market times a stated share where no size of the place is stated', () => {
    const share = claimOf(
      { metric: 'agents market share', value: 25, unit: '%', currency: null, role: 'metric', geography: 'Germany' },
      { text: 'Germany held a share of 25% of the agents market.' },
    );
    expect(figure('sam', [claimOf({ value: 12e9 }), share])).toMatchObject({ value: 3e9, formula: 'size * share' });
  });

  it('is an assumption with a range for a SOM, and says so', () => {
    expect(figure('som', sized)).toMatchObject({ method: 'assumed', value: null, low: 2e7, high: 1e8 });
    const inputs = figure('som', sized)?.inputs.filter(({ basis }) => basis === 'assumed');
    expect(inputs?.map(({ value, claimId }) => [value, claimId])).toEqual([
      [1, null],
      [5, null],
    ]);
  });

  it('rests on a stated SAM when there is one, which is then no estimate', () => {
    const stated = [claimOf({ role: 'sam', value: 4e9, metric: 'served market', geography: 'Germany' })];
    expect(figure('som', stated)).toMatchObject({
      low: 4e7,
      high: 2e8,
      formula: 'sam * reach_low .. sam * reach_high',
    });
    expect(figure('sam', stated)).toBeUndefined();
  });

  it('is growth from two sizes of one party, and only where nobody states a rate', () => {
    expect(figure('growth', sized)).toMatchObject({ value: 20, year: '2024-2025', unit: '%' });
    expect(
      figure('growth', [claimOf({ value: 10e9, year: '2024' }), claimOf({ value: 12e9, publisher: 'Beta' })]),
    ).toBeUndefined();
    const told = claimOf(
      { value: 12e9 },
      { text: 'Agents market: USD 12 billion in 2025, growth 21% a year 2025-2030.' },
    );
    expect(figure('growth', [...sized, told])).toBeUndefined();
    expect(figure('size', [told])).toMatchObject({
      year: '2026',
      value: 14.52e9,
      formula: 'size_2025 * (1 + growth) ^ 1',
    });
  });

  it('is customers times price a year, where both count the same heads', () => {
    const heads = claimOf({
      metric: 'developers',
      role: 'metric',
      value: 50_000,
      unit: 'developers',
      currency: null,
      geography: 'Germany',
    });
    const price = claimOf({
      metric: 'seat',
      role: 'price',
      value: 20,
      per: 'developer per month',
      subject: 'Acme',
      geography: null,
    });
    expect(figure('tam', [heads, price])).toMatchObject({ value: 12e6, formula: 'customers * price * 12' });
    expect(
      figure('tam', [heads, { ...price, numbers: price.numbers.map(each => ({ ...each, per: 'month' })) }]),
    ).toBeUndefined();
  });

  it('is told as insufficient data, with what would be needed, where inputs are missing', () => {
    const estimates = estimatesOf([]);
    expect(estimates?.figures).toEqual([]);
    expect(estimates?.missing.map(({ role }) => role)).toEqual(['tam', 'sam', 'som', 'growth']);
    expect(estimates?.missing[1]?.needs[0]).toBe('a stated size of the same market in Germany, of one year');
  });

  it('is nothing when all is stated', () => {
    const all = (['tam', 'sam', 'som'] as const).map(role => claimOf({ role, value: 1e9 }));
    expect(estimatesOf([...all, claimOf({ role: 'growth', value: 5, unit: '%', currency: null })])).toBeUndefined();
  });

  it('never rests on what was itself worked out', () => {
    expect(
      figure('tam', [claimOf({ value: 12e9, method: 'estimated' }), claimOf({ value: 1e9, method: 'assumed' })]),
    ).toBeUndefined();
  });

  it('is not taken from a market that the brief does not speak of, nor from one company', () => {
    expect(figure('tam', [claimOf({ value: 12e9, metric: 'heat pumps' })])).toBeUndefined();
    expect(figure('tam', [claimOf({ value: 12e9, subject: 'Acme' })])).toBeUndefined();
  });
});

const wanted = ['tam', 'sam', 'som', 'growth'] as const;

describe('whatever is stated', () => {
  const number = fc.record({
    value: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
    low: fc.option(fc.integer({ min: 1, max: 1_000 })),
    high: fc.option(fc.integer({ min: 1_000, max: 2_000 })),
    year: fc.constantFrom('2020', '2024', '2025', '2026', '2024-2026', null),
    geography: fc.constantFrom('global', 'Germany', 'United States', null),
    metric: fc.constantFrom('agents market', 'AI agents', 'runtime market', 'heat pumps'),
    role: fc.constantFrom('size' as const, 'tam' as const, 'sam' as const, 'growth' as const, 'metric' as const),
    publisher: fc.constantFrom('Alpha', 'Beta', null),
    method: fc.constantFrom('cited' as const, 'measured' as const, 'estimated' as const, 'assumed' as const),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const claims = fc.array(number, { maxLength: 10 }).map(all =>
    all.map(({ confidence, ...each }, at) => {
      const isRate = each.role === 'growth' || each.role === 'metric';
      return claimOf(
        { ...each, ...(isRate && { unit: '%', currency: null }) },
        { id: `market-size-${at}`, confidence },
      );
    }),
  );

  it('every estimate recomputes from its inputs, is never sure, and no input is anything but stated or assumed', () => {
    fc.assert(
      fc.property(claims, fc.constantFrom(['Germany'], ['Germany', 'United States'], []), (all, geographies) => {
        const estimates = Estimates.parse(estimatesOf(all, { geographies }) ?? { figures: [], missing: [] });
        const stated = new Map(all.flatMap(({ numbers }) => numbers).map(each => [each.id, each]));
        for (const each of estimates.figures) {
          expect(recomputeFault(each)).toBeNull();
          expect(each.confidence).toBeLessThanOrEqual(mostSureEstimate);
          for (const { basis, numberId } of each.inputs)
            expect([basis, stated.get(numberId ?? '')?.method ?? 'assumed']).not.toContain('estimated');
          if (each.inputs.some(({ basis }) => basis === 'assumed')) expect(each.method).toBe('assumed');
        }
      }),
    );
  });

  it('each figure is stated, estimated, or told to be missing', () => {
    fc.assert(
      fc.property(claims, all => {
        const estimates = estimatesOf(all) ?? { figures: [], missing: [] };
        const told = [...estimates.figures, ...estimates.missing].map(({ role }) => role);
        const stated = all.flatMap(({ numbers }) => numbers).filter(({ method }) => /cited|measured/u.test(method));
        for (const role of wanted) expect(told.includes(role)).toBe(!stated.some(each => each.role === role));
      }),
    );
  });

  it('the order of claims changes nothing', () => {
    const shuffled = claims.chain(all =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(fc.property(shuffled, ([all, other]) => expect(estimatesOf(other)).toEqual(estimatesOf(all))));
  });
});

describe('a text that tells an estimate', () => {
  const placed = new Map<SectionId, readonly Claim[]>([['market-size', sized]]);
  const amounts = unstatedAmounts(placed, estimatesOf(sized));

  it.each([
    ['USD 20 million can be reached.', '"USD 20 million" is an estimate, which it does not say'],
    ['USD 20 million can be reached, we assume.', null],
    ['An estimated USD 20 million can be reached.', null],
    ['The market was USD 2 billion.', null],
    ['Nothing of the kind.', null],
  ])('must say so: %s', (text, because) => expect(tellsAsFact(text, amounts)).toBe(because));

  it('is withheld from the document, with the reason', () => {
    const withheld = new Withheld(amounts);
    const text = 'USD 20 million can be reached.';
    expect(withheld.line(text, { where: 'A statement', grounds: text, longest: 200 })).toBeNull();
    expect(withheld.list()).toEqual([
      { where: 'A statement', because: '"USD 20 million" is an estimate, which it does not say' },
    ]);
  });
});
