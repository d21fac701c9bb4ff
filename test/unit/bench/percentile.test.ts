import fc from 'fast-check';
import { percentile } from '#test/bench/percentile';

describe('a percentile', () => {
  it('is a value that was measured', () => {
    const values = [0.3, 0.1, 0.2, 0.9];
    expect([0, 0.5, 0.75, 0.95, 1].map(share => percentile(values, share))).toEqual([0.1, 0.2, 0.3, 0.9, 0.9]);
    expect(percentile([], 0.5)).toBeNull();
  });

  it('is not exceeded by the share of values it names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, share) => {
          const limit = percentile(all, share) ?? Number.NaN;
          expect(all.filter(value => value <= limit).length).toBeGreaterThanOrEqual(share * all.length);
        },
      ),
    );
  });
});
