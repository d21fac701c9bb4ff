import type { ConfidenceModel } from '#shared/policies/calibration';
import { fitPlatt } from '#shared/policies/fit-platt';
import { crossFit, type GroupedRecord } from '#test/bench/calibration/cross-fit';
import { fitLogistic, type Sign } from '#test/bench/calibration/fit-logistic';

/** What a reader would expect of each, so that no accident of the labels turns it around. */
const signs = {
  isCarried: 'never-lowers',
  isDenied: 'never-raises',
  strength: 'never-lowers',
  coverage: 'never-lowers',
  stated: 'never-lowers',
  verbatim: 'never-lowers',
  missing: 'never-raises',
  conflicts: 'never-raises',
  absences: 'never-raises',
  isJoined: 'never-raises',
  independentSources: 'never-lowers',
} as const satisfies Record<string, Sign>;

/**
 * The model of how likely a claim is supported. Weights are fitted on all records; the scale on scores that each document's
 * records get from models that have not seen it.
 */
export function fitMatchModel(records: readonly GroupedRecord[], labelledOn: string): ConfidenceModel {
  const { intercept, features } = fitLogistic(records, signs);
  const { a, b } = fitPlatt(crossFit(records, signs));
  return {
    version: `match-${labelledOn}`,
    labels: records.length,
    labelledOn,
    intercept: rounded(intercept),
    features: features
      .filter(({ weight }) => weight !== 0)
      .map(({ name, mean, scale, weight }) => ({
        name,
        mean: rounded(mean),
        scale: rounded(scale),
        weight: rounded(weight),
      })),
    platt: { a: rounded(a), b: rounded(b) },
  };
}

/** Four decimals: more would only tell machines apart. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
