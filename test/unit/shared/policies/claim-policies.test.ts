import fc from 'fast-check';
import { hedgeBelow, publicationOf, verdictOf } from '#shared/policies/claim-verdict';

const count = fc.nat({ max: 5 });

describe('claim policies', () => {
  it('never publish what has a fatal objection', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        count,
        count,
        fc.double(),
        (fatal, weakening, opposite, confidence) => {
          expect(publicationOf(verdictOf({ fatal, weakening, opposite: Math.min(opposite, fatal) }), confidence)).toBe(
            'dropped',
          );
        },
      ),
    );
  });

  it('publish in full only what is supported and sure enough', () => {
    expect(publicationOf('supported', hedgeBelow)).toBe('published');
    expect(publicationOf('supported', hedgeBelow - 0.001)).toBe('hedged');
    expect(publicationOf('supported', Number.NaN)).toBe('hedged');
    expect(publicationOf('partly', 1)).toBe('hedged');
  });

  it('call contradicted only what every fatal objection contradicts', () => {
    expect(verdictOf({ fatal: 2, weakening: 0, opposite: 2 })).toBe('contradicted');
    expect(verdictOf({ fatal: 2, weakening: 0, opposite: 1 })).toBe('unsupported');
  });
});
