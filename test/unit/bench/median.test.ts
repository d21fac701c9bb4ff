import { median, ratio, rounded } from '#test/bench/median';

describe('figures', () => {
  it('take the middle value, whatever the order', () => {
    expect(median([9, 1, 4])).toBe(4);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNull();
  });

  it('are compared and rounded, and stay unknown when one side is', () => {
    expect(ratio(1, 3)).toBe(0.333);
    expect(ratio(null, 3)).toBeNull();
    expect(ratio(1, 0)).toBeNull();
    expect(rounded(2.00049)).toBe(2);
  });
});
