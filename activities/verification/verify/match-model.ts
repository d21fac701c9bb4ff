import type { ConfidenceModel } from '#shared/policies/calibration';

/** How likely a claim is supported, by how it matches: weights set by hand, scaled on the claims for training. */
export const matchModel: ConfidenceModel = {
  version: 'hand-1',
  labels: 0,
  labelledOn: '2026-11-21',
  intercept: -0.4,
  features: [
    { name: 'isCarried', mean: 0.4, scale: 1, weight: 4.2 },
    { name: 'strength', mean: 0.75, scale: 0.2, weight: 0.6 },
    { name: 'missing', mean: 1, scale: 1, weight: -0.35 },
    { name: 'conflicts', mean: 0.5, scale: 1, weight: -0.5 },
    { name: 'isDenied', mean: 0.4, scale: 1, weight: -0.4 },
    { name: 'independentSources', mean: 1, scale: 1, weight: 0.2 },
  ],
  platt: { a: -1, b: 0 },
};
