import { numbersOfProse } from '#activities/synthesis/prose/numbers-of-prose';
import { comparableKey } from '#shared/policies/comparable-number';

const source = { id: 'src-000000000001', title: '', publisher: null, publishedAt: null, kind: 'unknown' as const };
const first = (text: string) => {
  const [number] = numbersOfProse(text, source);
  if (!number) throw new TypeError('no number');
  return { ...number, id: 'n', claimId: 'c', sourceIds: [] };
};

describe('the numbers of a sentence', () => {
  it('are about what is valued, not about who says so', () => {
    const number = first('Northgate Insights estimates that the telehealth market was worth $306.4 million in 2024.');
    expect(number).toMatchObject({ metric: 'telehealth market', subject: null, year: '2024', value: 306_400_000 });
  });

  it('have the year that stands behind them, though the sentence names another', () => {
    const text = 'The market size was valued at USD 412.0 million in 2024 and is projected to grow through 2032.';
    expect(first(text).year).toBe('2024');
    expect(first('Sales of USD 5 million were reported between 2020 and 2023.').year).toBeNull();
  });

  it('can be compared when two sources value the same in different sentences', () => {
    const one = first(
      'Separately, cold chain monitoring in India was worth only ₹860 crore in 2024 according to Kaveri.',
    );
    const other = first(
      'Small, but growing: cold chain monitoring in India was worth ₹1,240 crore in 2024, of which half.',
    );
    expect(comparableKey(one)).toBe(comparableKey(other));
    expect(comparableKey(one)).not.toBeNull();
  });
});
