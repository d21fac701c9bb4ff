import fc from 'fast-check';
import { Verdict } from '#shared/contracts/claim';
import { SourceKind } from '#shared/contracts/source';
import { confidenceOf } from '#shared/policies/claim-confidence';
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

  it('keep confidence between 0 and 1, growing with sources and falling with age and dispute', () => {
    const features = fc.record({
      verdict: fc.constantFrom(...Verdict.options),
      kind: fc.constantFrom(...SourceKind.options),
      independentSources: fc.nat({ max: 50 }),
      ageYears: fc.option(fc.double({ min: 0, max: 60, noNaN: true })),
      isDisputed: fc.boolean(),
    });
    fc.assert(
      fc.property(features, each => {
        const confidence = confidenceOf(each);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(confidenceOf({ ...each, independentSources: each.independentSources + 1 })).toBeGreaterThanOrEqual(
          confidence,
        );
        expect(confidenceOf({ ...each, isDisputed: true })).toBeLessThanOrEqual(confidence);
        if (each.ageYears !== null)
          expect(confidenceOf({ ...each, ageYears: each.ageYears + 1 })).toBeLessThanOrEqual(confidence);
      }),
    );
  });
});
