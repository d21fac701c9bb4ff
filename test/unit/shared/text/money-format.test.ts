import fc from 'fast-check';
import { formatQuantity } from '#shared/text/money-format';
import { findQuantities } from '#shared/text/quantities';

const none = { value: null, low: null, high: null, per: null };

describe('formatQuantity', () => {
  it.each([
    [{ ...none, value: 7_840_000_000, unit: 'USD', currency: 'USD' }, 'USD 7.84 billion'],
    [{ ...none, low: 7.9e9, high: 8e9, unit: 'USD', currency: 'USD' }, 'USD 7.9-8.0 billion'],
    [{ ...none, value: 45, unit: '%', currency: null }, '45%'],
    [{ ...none, value: 121_000, unit: 'users', currency: null }, '121,000 users'],
    [{ ...none, value: 50, unit: 'USD', currency: 'USD', per: 'million actions' }, 'USD 50 per million actions'],
    [{ ...none, value: 0.00000005, unit: 'USD', currency: 'USD' }, 'USD 0.00000005'],
    [{ ...none, low: 5, unit: 'ms', currency: null }, 'at least 5 ms'],
    [{ ...none, unit: 'ms', currency: null }, ''],
  ] as const)('writes %j as %s', (quantity, expected) => {
    expect(formatQuantity(quantity)).toBe(expected);
  });

  const number = fc
    .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: -4, max: 10 }))
    .map(([digits, exponent]) => Number(`${digits}e${exponent}`));
  const measure = fc.constantFrom(
    { unit: 'USD', currency: 'USD' },
    { unit: 'EUR', currency: 'EUR' },
    { unit: '%', currency: null },
    { unit: 'GB', currency: null },
    { unit: 'day', currency: null },
    { unit: 'users', currency: null },
  );
  const per = fc.constantFrom(null, 'month', 'million actions', 'seat per month');

  it('writes what findQuantities reads back as the same amount', () => {
    fc.assert(
      fc.property(number, measure, per, (value, unit, each) => {
        const [read, ...more] = findQuantities(formatQuantity({ ...none, value, ...unit, per: each }));
        expect(more).toEqual([]);
        expect(read).toMatchObject({ ...unit, per: each });
        expect((read?.value ?? Number.NaN) === value).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('writes ranges that are read back too', () => {
    fc.assert(
      fc.property(number, number, measure, (a, b, unit) => {
        fc.pre(a !== b);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const [read] = findQuantities(formatQuantity({ ...none, low, high, ...unit }));
        expect(read).toMatchObject({ ...unit, value: null });
        expect([read?.low === low, read?.high === high]).toEqual([true, true]);
      }),
      { numRuns: 500 },
    );
  });
});
