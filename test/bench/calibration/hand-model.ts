import type { ConfidenceModel } from '#shared/policies/calibration';

const byHand = (name: string, weight: number) => ({ name, mean: 0, scale: 1, weight });

/** The weights by which a run's confidence was told before there were labels, in log-odds: the baseline. */
export const handModel: ConfidenceModel = {
  version: 'by-hand',
  labels: 0,
  labelledOn: '2026-11-21',
  intercept: 0.6,
  features: [
    byHand('isPartly', -1.6),
    byHand('authority', 1),
    byHand('confirmation', 0.8),
    byHand('age', -0.15),
    byHand('isUndated', -0.3),
    byHand('isDisputed', -0.6),
    byHand('isLone', -0.5),
    byHand('isStale', -0.4),
    byHand('isWeak', -0.2),
    byHand('isInconsistent', -0.8),
  ],
  platt: { a: -1, b: 0 },
};
