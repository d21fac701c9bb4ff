import fc from 'fast-check';
import { confidenceOf } from '#shared/policies/claim-confidence';

const flag = fc.constantFrom(0, 1);
const doubts = {
  age: fc.double({ min: 0, max: 6, noNaN: true }),
  toldAge: fc.double({ min: 0, max: 6, noNaN: true }),
  ...Object.fromEntries(
    [
      ...['isPartly', 'isUndated', 'isDisputed', 'isLone', 'isStale', 'isWeak', 'isThinNumber', 'isInconsistent'],
      ...['isPromotional', 'isSecondHand', 'isHearsay', 'isAdvice', 'isPast'],
    ].map(name => [name, flag]),
  ),
};
const merits = {
  quality: fc.double({ min: 0, max: 1, noNaN: true }),
  confirmation: fc.double({ min: 0, max: 3, noNaN: true }),
  isComplaint: flag,
};
const features: fc.Arbitrary<Record<string, number>> = fc.record({ ...doubts, ...merits });

describe('the confidence of a claim', () => {
  it('follows its verdict, whatever its sources: contradicted, unsupported, partly, supported', () => {
    fc.assert(
      fc.property(features, each => {
        const told = (['contradicted', 'unsupported', 'partly', 'supported'] as const).map(verdict =>
          confidenceOf(verdict, each),
        );
        expect(told).toEqual(told.toSorted((one, other) => one - other));
        expect(told[3]).toBeGreaterThan(told[1] ?? 1);
        expect(Math.min(...told)).toBeGreaterThanOrEqual(0);
        expect(told[3]).toBeLessThan(1);
      }),
    );
  });

  it('keeps what is carried in part, or not at all, below the threshold of review', () => {
    fc.assert(
      fc.property(features, fc.constantFrom('partly', 'unsupported', 'contradicted'), (each, verdict) => {
        expect(confidenceOf(verdict, each)).toBeLessThan(0.6);
      }),
    );
  });

  it('is never raised by a doubt nor lowered by a merit', () => {
    fc.assert(
      fc.property(
        features,
        fc.constantFrom(...Object.keys(doubts)),
        fc.constantFrom(...Object.keys(merits)),
        (each, doubt, merit) => {
          const told = confidenceOf('supported', each);
          expect(confidenceOf('supported', { ...each, [doubt]: (each[doubt] ?? 0) + 1 })).toBeLessThanOrEqual(told);
          expect(confidenceOf('supported', { ...each, [merit]: (each[merit] ?? 0) + 1 })).toBeGreaterThanOrEqual(told);
        },
      ),
    );
  });
});
