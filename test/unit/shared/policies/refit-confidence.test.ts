import fc from 'fast-check';
import { logOddsAt, scaled, unscaled } from '#shared/policies/calibration';
import type { ScoredLabel } from '#shared/policies/fit-platt';
import { byScale, isRefitDue, refitConfidence } from '#shared/policies/refit-confidence';

/** Decisions about claims of two confidences, of which so many in ten were right. */
const decisions = (count: number, lowRight: number, highRight: number): ScoredLabel[] =>
  Array.from({ length: count }, (_, n) => {
    const isHigh = n % 2 === 0;
    return { logOdds: isHigh ? 2 : -2, isRight: Math.floor(n / 2) % 10 < (isHigh ? highRight : lowRight) };
  });

describe('a refit of confidence', () => {
  it('needs fifty decisions, and ten more for another', () => {
    expect(refitConfidence(decisions(49, 2, 5))).toBeNull();
    expect(refitConfidence(decisions(50, 2, 5))).not.toBeNull();
    expect([isRefitDue(49, 0), isRefitDue(50, 0), isRefitDue(59, 50), isRefitDue(60, 50)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('is used when it tells the held-out decisions better', () => {
    const refit = refitConfidence(decisions(200, 2, 5));
    expect(refit).toMatchObject({ labels: 200, heldOut: 60, isBetter: true });
    expect(refit?.brierAfter).toBeLessThan(refit?.brierBefore ?? 0);
  });

  it('is not used where what was told is as good', () => {
    expect(refitConfidence(decisions(200, 1, 9))?.brierAfter).toBeCloseTo(
      refitConfidence(decisions(200, 1, 9))?.brierBefore ?? 0,
      1,
    );
  });

  it('is never used where it would turn more into less', () => {
    expect(refitConfidence(decisions(200, 8, 2))).toMatchObject({ isBetter: false });
  });

  it('is not used where people lately decided otherwise than before', () => {
    const turned = [...decisions(140, 0, 1), ...decisions(60, 1, 10)];
    expect(refitConfidence(turned)).toMatchObject({ heldOut: 60, isBetter: false });
  });

  it('keeps the order of confidences, and without a scale changes nothing', () => {
    const confidence = fc.integer({ min: 0, max: 1_000 }).map(n => n / 1_000);
    fc.assert(
      fc.property(confidence, confidence, fc.double({ min: 0.1, max: 4, noNaN: true }), (one, other, steep) => {
        const scale = { a: -steep, b: 0.3 };
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(byScale(scale, low)).toBeLessThanOrEqual(byScale(scale, high));
        expect(byScale(null, one)).toBe(one);
      }),
    );
  });
});

describe('the inverse of a scale', () => {
  it('gives back what was scaled, as far as three decimals tell', () => {
    const scale = { a: -0.8, b: 0.4 };
    for (const confidence of [0.1, 0.35, 0.6, 0.85])
      expect(unscaled(scale, scaled(scale, logOddsAt(confidence)))).toBeCloseTo(logOddsAt(confidence), 1);
    expect(unscaled({ a: 0, b: 1 }, 0.5)).toBe(0);
  });
});
