import fc from 'fast-check';
import type { MarketNumber } from '#shared/contracts/claim';
import { evaluateFormula, isFault, type Term } from '#shared/policies/market-arithmetic/evaluate-formula';
import { yearlyGrowth } from '#shared/policies/market-arithmetic/growth-and-endpoints';
import { inconsistentClaims, marketArithmetic } from '#shared/policies/market-arithmetic/market-arithmetic';
import { recomputeFault } from '#shared/policies/market-arithmetic/recompute';
import { statedGrowth } from '#shared/policies/market-arithmetic/stated-growth';

const usd = (value: number): Term => ({ value, dimension: { USD: 1 } });
const bare = (value: number): Term => ({ value, dimension: {} });
const inputs = new Map<string, Term>([
  ['tam', usd(50)],
  ['share', bare(0.2)],
  ['eur', { value: 3, dimension: { EUR: 1 } }],
  ['users', { value: 10, dimension: { user: 1 } }],
  ['price', { value: 5, dimension: { USD: 1, user: -1 } }],
]);
const outcome = (formula: string) => {
  const result = evaluateFormula(formula, inputs);
  return isFault(result) ? result.fault : [result.value, result.dimension];
};

let next = 0;
function number(rest: Partial<MarketNumber>): MarketNumber {
  next += 1;
  return {
    id: `n${next}`,
    claimId: `c${next}`,
    metric: 'agents market',
    subject: null,
    value: null,
    low: null,
    high: null,
    unit: 'USD',
    currency: 'USD',
    year: '2025',
    geography: 'global',
    per: null,
    method: 'cited',
    formula: null,
    publisher: 'Alpha',
    attributedTo: null,
    role: 'size',
    sourceIds: ['src'],
    ...rest,
  };
}
const rules = (...numbers: MarketNumber[]) => marketArithmetic(numbers).map(({ rule }) => rule);

describe('a formula', () => {
  it.each<[string, unknown]>([
    ['tam * share', [10, { USD: 1 }]],
    ['users * price', [50, { USD: 1 }]],
    ['(tam / 25) ^ 2', [4, { USD: 2 }]],
    ['(tam / tam) ^ (1/3) - 1', [0, {}]],
    ['-2 ^ 2', [-4, {}]],
    ['2 × 3 ÷ 4', [1.5, {}]],
    ['tam + eur', 'it adds what is of different units'],
    ['tam + 1', 'it adds what is of different units'],
    ['2 ^ tam', 'an exponent has a unit'],
    ['tam ^ 0.5', 'a unit cannot have a broken power'],
    ['tam / 0', 'it divides by nothing'],
    ['constructor', '"constructor" is none of its inputs'],
    ['process.exit(1)', 'it is no arithmetic over named inputs'],
    ['(tam', 'a bracket stays open'],
    ['tam tam', '"tam" is out of place'],
    ['', 'it ends too soon'],
    ['17% of the middle', 'it is no arithmetic over named inputs'],
    ['10 ^ 999', 'it has no finite value'],
  ])('%s', (formula, wanted) => expect(outcome(formula)).toEqual(wanted));

  it('never throws, whatever stands in it, and gives a finite value or a fault', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc
        .array(fc.constantFrom('tam', 'share', '(', ')', '+', '-', '*', '/', '^', '2', ' '), { maxLength: 40 })
        .map(all => all.join('')),
      fc.constant('('.repeat(600)),
      fc.constant('-'.repeat(499)),
    );
    fc.assert(
      fc.property(text, formula => {
        const result = evaluateFormula(formula, inputs);
        expect(isFault(result) || Number.isFinite(result.value)).toBe(true);
      }),
    );
  });

  it('computes sums and products as arithmetic does', () => {
    const digits = fc.integer({ min: 1, max: 9_999 });
    fc.assert(
      fc.property(digits, digits, digits, (a, b, c) => {
        const given = new Map([
          ['a', bare(a)],
          ['b', bare(b)],
          ['c', bare(c)],
        ]);
        const result = evaluateFormula('a + b * (c - a) / b', given);
        expect(isFault(result) ? Number.NaN : result.value).toBeCloseTo(c, 6);
      }),
    );
  });

  it('of a number must give its value in its unit', () => {
    const input = { label: '', basis: 'stated' as const, numberId: null, claimId: null };
    const given = [
      { ...input, name: 'a', value: 100, unit: 'USD', currency: 'USD' },
      { ...input, name: 'b', value: 20, unit: '%', currency: null },
    ];
    const of = (rest: object) =>
      recomputeFault({
        value: null,
        low: null,
        high: null,
        unit: 'USD',
        currency: 'USD',
        formula: 'a * b',
        inputs: given,
        ...rest,
      });
    expect(of({ value: 20 })).toBeNull();
    expect(of({ value: 21 })).toBe('it comes to 20 to 20, not 21 to 21');
    expect(of({ value: 20, currency: 'EUR', unit: 'EUR' })).toBe('it does not come out in EUR');
    expect(of({ formula: 'a * b .. a', low: 20, high: 100 })).toBeNull();
    expect(of({ formula: 'a * b .. a', low: 20, high: 90 })).toContain('not 20 to 90');
    expect(of({ formula: 'b * b', value: 4, unit: '%', currency: null })).toBeNull();
    expect(of({ formula: 'a / 0', value: 1 })).toBe('it divides by nothing');
    expect(of({ formula: 'in words', inputs: undefined })).toBeNull();
  });
});

describe('numbers held against each other', () => {
  it('are sound when nothing speaks against them', () => {
    expect(rules(number({ value: 7e9 }), number({ value: 7.2e9, publisher: 'Beta' }))).toEqual([]);
  });

  it.each<[string, Partial<MarketNumber>, string | null]>([
    ['ends that change places', { low: 3, high: 2 }, 'its low end 3 is above its high end 2'],
    ['a value outside its range', { value: 5, low: 1, high: 2 }, 'its value 5 is above its high end 2'],
    [
      'a share over a hundred',
      { value: 120, unit: '%', currency: null, metric: 'market share' },
      'a share of 120% cannot be',
    ],
    ['growth over a hundred', { value: 139, unit: '%', currency: null, role: 'growth' }, null],
    [
      'retention over a hundred',
      { value: 119, unit: '%', currency: null, role: 'metric', metric: 'net retention' },
      null,
    ],
    ['a period that runs backwards', { value: 1, year: '2030-2025' }, 'its period 2030-2025 runs backwards'],
  ])('range: %s', (_what, rest, fault) => {
    const [finding] = marketArithmetic([number({ role: 'metric', ...rest })]);
    if (fault === null) expect(finding).toBeUndefined();
    else expect(finding).toMatchObject({ rule: 'range', detail: expect.stringContaining(fault) });
  });

  it('order: a narrower market is no larger than a wider one of its currency, year and place', () => {
    const tam = number({ role: 'tam', value: 10 });
    expect(rules(tam, number({ role: 'sam', value: 11, metric: 'served' }))).toEqual(['order']);
    expect(rules(tam, number({ role: 'sam', value: 11, metric: 'served', geography: 'Germany' }))).toEqual(['order']);
    expect(rules({ ...tam, geography: 'Germany' }, number({ role: 'sam', value: 11, metric: 'served' }))).toEqual([]);
    expect(rules(tam, number({ role: 'sam', value: 11, metric: 'served', year: '2024' }))).toEqual([]);
    expect(rules(tam, number({ role: 'sam', value: 9, metric: 'served' }))).toEqual([]);
  });

  it('parts: no region, and no sum of regions or shares, exceeds its whole', () => {
    const whole = number({ value: 100 });
    const region = (geography: string, value: number) => number({ geography, value });
    expect(rules(whole, region('Germany', 103))).toEqual(['parts']);
    expect(rules(whole, region('Germany', 101))).toEqual([]);
    expect(rules(whole, region('Europe', 60), region('North America', 50))).toEqual(['parts']);
    expect(rules(whole, region('Germany', 60), region('Europe', 50))).toEqual([]);
    const share = (subject: string, value: number) =>
      number({ metric: 'market share', role: 'metric', unit: '%', currency: null, subject, value });
    expect(rules(share('A', 60), share('B', 45))).toEqual(['parts']);
    expect(rules(share('A', 60), share('B', 40))).toEqual([]);
  });

  it('growth: a rate leads from one size to the other', () => {
    const sizes = [number({ value: 10, year: '2025' }), number({ value: 20, year: '2030' })];
    const rate = (value: number, rest: Partial<MarketNumber> = {}) =>
      number({
        role: 'growth',
        unit: '%',
        currency: null,
        metric: 'agents market growth',
        year: '2025-2030',
        value,
        ...rest,
      });
    expect(rules(...sizes, rate(14.9))).toEqual([]);
    expect(rules(...sizes, rate(25))).toEqual(['growth']);
    expect(rules(...sizes, rate(25, { publisher: 'Beta' }))).toEqual([]);
    expect(rules(...sizes, rate(25, { year: null }))).toEqual([]);
    const [finding] = marketArithmetic([...sizes, rate(25)]);
    expect(finding?.detail).toContain('make 14.9% a year');
  });

  it('growth: a rate told in passing counts', () => {
    const text = 'Agents market: USD 10 in 2025 (global), growth 25% a year 2025-2030, according to Alpha.';
    const size = number({ value: 10, year: '2025' });
    const [rate] = statedGrowth({ text, numbers: [size] });
    expect(rate).toMatchObject({ role: 'growth', value: 25, year: '2025-2030', claimId: size.claimId });
    expect(rules(size, number({ value: 20, year: '2030' }), ...(rate ? [rate] : []))).toEqual(['growth']);
    expect(statedGrowth({ text: 'growth 44-47% a year to 2030', numbers: [size] })[0]).toMatchObject({
      low: 44,
      high: 47,
    });
    expect(statedGrowth({ text, numbers: [] })).toEqual([]);
  });

  it('value: one thing has one value, and who says two is told apart from who contradicts whom', () => {
    const [a, b] = [number({ value: 10 }), number({ value: 20 })];
    expect(marketArithmetic([a, b])).toMatchObject([{ rule: 'value', isOneParty: true }]);
    expect(marketArithmetic([a, { ...b, publisher: 'Beta' }])).toMatchObject([{ rule: 'value', isOneParty: false }]);
    expect([...inconsistentClaims([a, b]).keys()].sort()).toEqual([a.claimId, b.claimId].sort());
    expect(inconsistentClaims([a, { ...b, publisher: 'Beta' }]).size).toBe(0);
  });

  it('stay few where thousands of values differ', () => {
    const many = Array.from({ length: 3_000 }, (_, at) =>
      number({ value: 1 + at, publisher: `P${at % 7}`, geography: at % 2 ? 'global' : 'Germany' }),
    );
    const findings = marketArithmetic(many).filter(({ rule }) => rule === 'value');
    expect(findings.length).toBeLessThan(2 * many.length);
    expect(new Set(findings.flatMap(({ numbers }) => numbers)).size).toBe(many.length);
  });

  it('give the same findings in whatever order they come', () => {
    const amount = fc.record({
      value: fc.option(fc.integer({ min: 1, max: 50 })),
      low: fc.option(fc.integer({ min: 1, max: 50 })),
      high: fc.option(fc.integer({ min: 1, max: 50 })),
      year: fc.constantFrom('2024', '2025', '2024-2025', null),
      geography: fc.constantFrom('global', 'Europe', 'North America', null),
      role: fc.constantFrom('tam' as const, 'sam' as const, 'size' as const, 'growth' as const),
      publisher: fc.constantFrom('Alpha', 'Beta'),
    });
    const numbers = fc.array(amount, { maxLength: 8 }).map(all => all.map(each => number(each)));
    const shuffled = numbers.chain(all =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    const tell = (all: readonly MarketNumber[]) =>
      marketArithmetic(all).map(({ rule, numbers: concerned }) =>
        [rule, ...concerned.map(({ id }) => id).sort()].join(),
      );
    fc.assert(fc.property(shuffled, ([all, other]) => expect(tell(other).sort()).toEqual(tell(all).sort())));
  });

  it('know the growth that leads from one size to another, and back', () => {
    const size = fc.double({ min: 1, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(size, size, fc.integer({ min: 1, max: 20 }), (from, to, years) => {
        const rate = yearlyGrowth(from, to, years) ?? Number.NaN;
        expect(Math.abs(from * (1 + rate / 100) ** years - to) / to).toBeLessThan(1e-4);
      }),
    );
    expect([yearlyGrowth(0, 5, 1), yearlyGrowth(5, -1, 1), yearlyGrowth(5, 6, 0)]).toEqual([null, null, null]);
  });
});
