import { changedNumbers } from '#test/bench/verify/change-numbers';
import { changedWords } from '#test/bench/verify/change-words';

describe('numbers changed to see whether it is noticed', () => {
  it('are larger, tenfold, and those of the text that carries the claim', () => {
    expect(changedNumbers('The pier has 19 cranes.', 'Of 64 cranes 19 are new; 21 are old.')).toEqual([
      { how: 'larger', claim: 'The pier has 25 cranes.' },
      { how: 'tenfold', claim: 'The pier has 190 cranes.' },
      { how: 'sameText', claim: 'The pier has 21 cranes.' },
    ]);
  });

  it('keep their decimals and commas', () => {
    const claims = changedNumbers('A ton costs EUR 1.40, and 12,500 were sold.', '').map(({ claim }) => claim);
    expect(claims).toEqual([
      'A ton costs EUR 1.82, and 12,500 were sold.',
      'A ton costs EUR 14.00, and 12,500 were sold.',
      'A ton costs EUR 1.40, and 16,250 were sold.',
      'A ton costs EUR 1.40, and 125,000 were sold.',
      'A ton costs EUR 12,500, and 1.40 were sold.',
    ]);
  });

  it('leave dates, marks and what rounding would do alone', () => {
    expect(changedNumbers('On 4 May 2026 the Q3 figures of pier B-12 came out.', '7 and 9')).toEqual([]);
    const [, , other] = changedNumbers('It moved 100 boxes.', '105 boxes in 2024');
    expect(other).toBeUndefined();
  });
});

describe('words changed to see whether it is noticed', () => {
  it('are a year, a unit, a name and a denial', () => {
    const carrying = 'Then Anna Rook and Ole Fjeld leased the quay for 30 days in 2019; in 2021 they left.';
    expect(changedWords('In 2019 the quay was leased by Anna Rook for 30 days.', carrying)).toEqual([
      { how: 'nextYear', claim: 'In 2020 the quay was leased by Anna Rook for 30 days.' },
      { how: 'yearOfText', claim: 'In 2021 the quay was leased by Anna Rook for 30 days.' },
      { how: 'unit', claim: 'In 2019 the quay was leased by Anna Rook for 30 hours.' },
      { how: 'nameOfText', claim: 'In 2019 the quay was leased by Ole Fjeld for 30 days.' },
      { how: 'denied', claim: 'In 2019 the quay was not leased by Anna Rook for 30 days.' },
    ]);
  });

  it('are left alone where there are none, and where something is denied already', () => {
    expect(changedWords('The pier is without a crane.', 'It has none.')).toEqual([]);
  });
});
