import { type ConfidenceModel, type LogisticFeature, logOddsOf } from '#shared/policies/calibration';
import { fitPlatt, type ScoredLabel } from '#shared/policies/fit-platt';
import { crossFit, type GroupedRecord } from '#test/bench/calibration/cross-fit';
import { fitLogistic, type LabelledRecord, type Logistic, type Sign } from '#test/bench/calibration/fit-logistic';

export interface FitTerms {
  /** What its versions begin with. */
  readonly name: string;
  /** ISO date of the labels. */
  readonly labelledOn: string;
  readonly signs: Readonly<Record<string, Sign>>;
  /** Weights by hand, of what the labels hold too little of. */
  readonly given?: readonly LogisticFeature[];
  /** Further records for the scale alone, of which nothing that is measured was made. */
  readonly apart?: readonly LabelledRecord[];
}

/**
 * Weights are fitted on all records; the scale on those apart or, where there are none, on scores that each document's
 * records get from models that have not seen it.
 */
export function fitModel(
  records: readonly GroupedRecord[],
  { name, labelledOn, signs, given = [], apart = [] }: FitTerms,
): ConfidenceModel {
  const weights = fitLogistic(records, signs, given);
  const { intercept, features } = weights;
  const { a, b } = fitPlatt(apart.length > 0 ? scoresOf(weights, apart) : crossFit(records, signs, given));
  return {
    version: `${name}-${labelledOn}`,
    labels: records.length + apart.length,
    labelledOn,
    intercept: rounded(intercept),
    features: features.map(roundedFeature).filter(({ weight }) => weight !== 0),
    platt: { a: rounded(a), b: rounded(b) },
  };
}

function scoresOf(weights: Logistic, records: readonly LabelledRecord[]): ScoredLabel[] {
  return records.map(({ features, isRight }) => ({ logOdds: logOddsOf(weights, features), isRight }));
}

function roundedFeature({ name, mean, scale, weight }: LogisticFeature): LogisticFeature {
  return { name, mean: rounded(mean), scale: rounded(scale), weight: rounded(weight) };
}

/** Four decimals: more would only tell machines apart. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
