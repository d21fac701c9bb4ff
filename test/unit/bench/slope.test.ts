import { slope } from '#test/bench/slope';

describe('the growth along some points', () => {
  it('is that of the line through them', () => {
    expect(
      slope([
        { x: 1, y: 7 },
        { x: 2, y: 9 },
        { x: 5, y: 15 },
      ]),
    ).toBeCloseTo(2);
  });

  it('is nothing where y stays, and unknown where x does', () => {
    expect(
      slope([
        { x: 1, y: 7 },
        { x: 9, y: 7 },
      ]),
    ).toBe(0);
    expect(slope([{ x: 1, y: 7 }])).toBeNull();
    expect(slope([])).toBeNull();
  });
});
