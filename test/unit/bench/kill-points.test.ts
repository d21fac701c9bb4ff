import fc from 'fast-check';
import { killPoints } from '#test/bench/stack/kill-at';

describe('the points of a kill', () => {
  it('lie in the middle of equal stretches of the run', () => {
    expect(killPoints('worker', { count: 4, marks: 80 }).map(({ marks }) => marks)).toEqual([10, 30, 50, 70]);
  });

  it('always lie before the end, one after the other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 400 }), (count, marks) => {
        const points = killPoints('api', { count, marks }).map(point => point.marks);
        expect(points).toHaveLength(count);
        expect(points).toEqual(points.toSorted((one, other) => one - other));
        expect(points.every(point => point >= 0 && point < marks)).toBe(true);
      }),
    );
  });
});
