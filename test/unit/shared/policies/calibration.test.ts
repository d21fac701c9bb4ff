import fc from 'fast-check';
import { type ConfidenceModel, calibratedConfidence, scaled } from '#shared/policies/calibration';
import { fitPlatt, type ScoredLabel } from '#shared/policies/fit-platt';
import { reliabilityOf } from '#shared/policies/reliability';

const model: ConfidenceModel = {
  version: 'test',
  labels: 4,
  labelledOn: '2026-11-21',
  intercept: 0.5,
  features: [
    { name: 'covered', mean: 0.5, scale: 0.25, weight: 1 },
    { name: 'missing', mean: 2, scale: 4, weight: -2 },
  ],
  platt: { a: -1, b: 0 },
};

const labels = (counts: readonly (readonly [logOdds: number, right: number, wrong: number])[]): ScoredLabel[] =>
  counts.flatMap(([logOdds, right, wrong]) => [
    ...Array.from({ length: right }, () => ({ logOdds, isRight: true })),
    ...Array.from({ length: wrong }, () => ({ logOdds, isRight: false })),
  ]);

describe('a calibrated confidence', () => {
  it('is the logistic of standardised features, scaled', () => {
    expect(calibratedConfidence(model, { covered: 1, missing: 2 })).toBe(0.924);
    expect(calibratedConfidence(model, { covered: 0.5, missing: 6 })).toBe(0.182);
  });

  it('takes a feature that is missing or no number for an average one, and knows no others', () => {
    expect(calibratedConfidence(model, {})).toBe(calibratedConfidence(model, { covered: 0.5, missing: 2 }));
    expect(calibratedConfidence(model, { covered: Number.NaN, other: 9 })).toBe(calibratedConfidence(model, {}));
  });

  it('is never certain, whatever comes in', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (covered, missing) => {
        const confidence = calibratedConfidence(model, { covered, missing });
        expect(confidence).toBeGreaterThanOrEqual(0.01);
        expect(confidence).toBeLessThanOrEqual(0.99);
      }),
    );
  });
});

describe("Platt's scale", () => {
  it('gives the shares that were right, drawn in by the smoothed targets', () => {
    const scale = fitPlatt(
      labels([
        [-2, 100, 900],
        [2, 800, 200],
      ]),
    );
    expect(scaled(scale, -2)).toBeCloseTo(0.1, 2);
    expect(scaled(scale, 2)).toBeCloseTo(0.8, 2);
  });

  it('of two labels says little, not all or nothing', () => {
    const scale = fitPlatt(
      labels([
        [-1, 0, 1],
        [1, 1, 0],
      ]),
    );
    expect(scaled(scale, 1)).toBeCloseTo(2 / 3, 2);
    expect(scaled(scale, -1)).toBeCloseTo(1 / 3, 2);
  });

  it('of one kind of label only, or of equal scores, stays a number', () => {
    for (const set of [labels([[1, 5, 0]]), labels([[1, 0, 5]]), labels([[0, 3, 3]]), []]) {
      const { a, b } = fitPlatt(set);
      expect([Number.isFinite(a), Number.isFinite(b)]).toEqual([true, true]);
    }
  });

  it('keeps the order of scores where higher ones were right more often', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (more, fewer) => {
        const scale = fitPlatt(
          labels([
            [-1, fewer, fewer + more],
            [1, fewer + more, fewer],
          ]),
        );
        expect(scaled(scale, 1)).toBeGreaterThanOrEqual(scaled(scale, -1));
      }),
    );
  });
});

describe('reliability', () => {
  it('is the distance between what was told and what was right', () => {
    const told = (confidence: number, right: number, wrong: number) => [
      ...Array.from({ length: right }, () => ({ confidence, isRight: true })),
      ...Array.from({ length: wrong }, () => ({ confidence, isRight: false })),
    ];
    const { ece, brier, bins, count } = reliabilityOf([...told(0.65, 13, 7), ...told(0.95, 10, 10)]);
    expect(count).toBe(40);
    expect(ece).toBeCloseTo(0.225);
    expect(brier).toBeCloseTo((13 * 0.35 ** 2 + 7 * 0.65 ** 2 + 10 * 0.05 ** 2 + 10 * 0.95 ** 2) / 40);
    expect(bins.filter(bin => bin.count > 0)).toEqual([
      { from: 0.6, to: 0.7, count: 20, told: expect.closeTo(0.65), right: 0.65 },
      { from: 0.9, to: 1, count: 20, told: expect.closeTo(0.95), right: 0.5 },
    ]);
  });

  it('of nothing is not known', () => {
    expect(reliabilityOf([])).toMatchObject({ count: 0, ece: null, brier: null });
  });

  it('counts full certainty in the last band', () => {
    expect(reliabilityOf([{ confidence: 1, isRight: true }]).bins.at(-1)?.count).toBe(1);
  });
});
