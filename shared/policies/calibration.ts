/** What is known of a claim, as plain numbers by name. */
export type FeatureRecord = Readonly<Record<string, number>>;

/** `weight` is for the standardised feature: (value - mean) / scale. */
export interface LogisticFeature {
  readonly name: string;
  readonly mean: number;
  readonly scale: number;
  readonly weight: number;
}

/** Platt's scale from log-odds to a probability: 1 / (1 + exp(a x + b)); `a` is negative where more means more certain. */
export interface PlattScale {
  readonly a: number;
  readonly b: number;
}

/** A fitted model with what it was fitted on. Never edited by hand. */
export interface ConfidenceModel {
  readonly version: string;
  /** How many labelled claims it was fitted on. */
  readonly labels: number;
  /** ISO date of the labels. */
  readonly labelledOn: string;
  readonly intercept: number;
  readonly features: readonly LogisticFeature[];
  readonly platt: PlattScale;
}

/** No claim is certain, and none is impossible: what the fewest labels could still refute. */
const [least, most] = [0.01, 0.99];

/** Before scaling. A feature that a record lacks, or that is no number, counts as average. */
export function logOddsOf(
  { intercept, features }: Pick<ConfidenceModel, 'intercept' | 'features'>,
  record: FeatureRecord,
): number {
  return features.reduce((sum, { name, mean, scale, weight }) => {
    const value = record[name];
    return value === undefined || !Number.isFinite(value) ? sum : sum + (weight * (value - mean)) / scale;
  }, intercept);
}

/** Three decimals, from 0.01 to 0.99; equal log-odds give an equal number on every machine. */
export function scaled({ a, b }: PlattScale, logOdds: number): number {
  const told = 1 / (1 + Math.exp(a * logOdds + b));
  // What cannot be computed is not believed.
  const probability = Number.isNaN(told) ? least : told;
  return Math.round(1_000 * Math.min(most, Math.max(least, probability))) / 1_000;
}

/** Of all claims with 0.7, about 70 in 100 are right. */
export function calibratedConfidence(model: ConfidenceModel, record: FeatureRecord): number {
  return scaled(model.platt, logOddsOf(model, record));
}

/** The inverse of `scaled`, as far as three decimals tell; of a scale that tells nothing, 0. */
export function unscaled({ a, b }: PlattScale, confidence: number): number {
  return a === 0 ? 0 : (-logOddsAt(confidence) - b) / a;
}

/** Log-odds of a probability; of one that is nearly certain, those of 0.01 or 0.99. */
export function logOddsAt(probability: number): number {
  const inside = Math.min(most, Math.max(least, probability));
  return Math.log(inside / (1 - inside));
}
