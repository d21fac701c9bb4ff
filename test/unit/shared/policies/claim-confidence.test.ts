import fc from 'fast-check';
import { SourceKind } from '#shared/contracts/source';
import { confidenceOf } from '#shared/policies/claim-confidence';

const rest = fc.record({
  kind: fc.constantFrom(...SourceKind.options),
  independentSources: fc.nat({ max: 20 }),
  ageYears: fc.option(fc.double({ min: 0, max: 30, noNaN: true })),
  isDisputed: fc.boolean(),
});

describe('the confidence of a claim', () => {
  it('follows its verdict, whatever its sources: contradicted, unsupported, partly, supported', () => {
    fc.assert(
      fc.property(rest, features => {
        const told = (['contradicted', 'unsupported', 'partly', 'supported'] as const).map(verdict =>
          confidenceOf({ ...features, verdict }),
        );
        expect(told).toEqual(told.toSorted((one, other) => one - other));
        expect(told[3]).toBeGreaterThan(told[1] ?? 1);
      }),
    );
  });
});
