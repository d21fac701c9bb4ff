import type { ConfidenceModel, LogisticFeature } from '#shared/policies/calibration';
import { fitPlatt } from '#shared/policies/fit-platt';
import { crossFit, type GroupedRecord } from '#test/bench/calibration/cross-fit';
import { fitLogistic, type Sign } from '#test/bench/calibration/fit-logistic';

export interface FitTerms {
  /** What its versions begin with. */
  readonly name: string;
  /** ISO date of the labels. */
  readonly labelledOn: string;
  readonly signs: Readonly<Record<string, Sign>>;
  /** Weights by hand, of what the labels hold too little of. */
  readonly given?: readonly LogisticFeature[];
}

/** Weights are fitted on all records; the scale on scores that each document's records get from models that have not seen it. */
export function fitModel(
  records: readonly GroupedRecord[],
  { name, labelledOn, signs, given = [] }: FitTerms,
): ConfidenceModel {
  const { intercept, features } = fitLogistic(records, signs, given);
  const { a, b } = fitPlatt(crossFit(records, signs, given));
  return {
    version: `${name}-${labelledOn}`,
    labels: records.length,
    labelledOn,
    intercept: rounded(intercept),
    features: features.map(roundedFeature).filter(({ weight }) => weight !== 0),
    platt: { a: rounded(a), b: rounded(b) },
  };
}

function roundedFeature({ name, mean, scale, weight }: LogisticFeature): LogisticFeature {
  return { name, mean: rounded(mean), scale: rounded(scale), weight: rounded(weight) };
}

/** Four decimals: more would only tell machines apart. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
