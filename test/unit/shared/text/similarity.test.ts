import { containment, contentWords, jaccard, shingles } from '#shared/text/similarity';

describe('similarity', () => {
  it('sees that one text lies within the other', () => {
    const long = shingles('Restate raised seven million dollars in a seed round led by Redpoint, the firm said.');
    const part = shingles('raised seven million dollars in a seed round led by Redpoint');
    expect(containment(part, long)).toBe(1);
    expect(jaccard(part, long)).toBeLessThan(1);
  });

  it('finds nothing common in nothing', () => {
    expect(containment(shingles(''), shingles('a b c'))).toBe(0);
    expect(jaccard(shingles(''), shingles(''))).toBe(0);
  });

  it('leaves out stop words and light endings', () => {
    expect(contentWords('The companies claimed that prices are rising')).toEqual(
      contentWords('company claims price rise'.replace('rise', 'rising')),
    );
  });
});
