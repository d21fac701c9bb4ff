import { type FeatureRecord, type LogisticFeature, logOddsOf } from '#shared/policies/calibration';

/** How a feature may bear upon the outcome: never below, never above, or as the data say. */
export type Sign = 'never-lowers' | 'never-raises' | 'free';

export interface LabelledRecord {
  readonly features: FeatureRecord;
  readonly isRight: boolean;
}

export interface Logistic {
  readonly intercept: number;
  readonly features: readonly LogisticFeature[];
}

const steps = 4_000;
/** Pulls weights of standardised features to zero, as much as some labels would: rare features must not decide alone. */
const ridge = 2;

/**
 * Logistic regression on standardised features by projected gradient descent with a fixed number of steps, so that equal
 * data give equal weights. Features that never vary are left out. `given` have their weights by hand: what too few labels
 * tell of, and the others are fitted beside.
 */
export function fitLogistic(
  data: readonly LabelledRecord[],
  signs: Readonly<Record<string, Sign>>,
  given: readonly LogisticFeature[] = [],
): Logistic {
  const standards = Object.keys(signs)
    .map(name => standardOf(data, name))
    .filter(({ scale }) => scale > 0);
  const rows = data.map(({ features }) =>
    standards.map(({ name, mean, scale }) => ((features[name] ?? mean) - mean) / scale),
  );
  const offsets = data.map(({ features }) => logOddsOf({ intercept: 0, features: given }, features));
  const truths = data.map(({ isRight }) => Number(isRight));
  const weights = standards.map(() => 0);
  let intercept = 0;
  // The curvature of the loss is at most a quarter of the largest row's square.
  const pace =
    4 / (1 + Math.max(0, ...rows.map(row => row.reduce((sum, x) => sum + x * x, 0))) + (4 * ridge) / data.length);
  for (let step = 0; step < steps; step += 1) {
    const errors = rows.map((row, i) => sigmoid((offsets[i] ?? 0) + intercept + dot(row, weights)) - (truths[i] ?? 0));
    intercept -= pace * meanOf(errors);
    standards.forEach(({ name }, at) => {
      const slope = meanOf(errors.map((error, i) => error * (rows[i]?.[at] ?? 0)));
      const weight = weights[at] ?? 0;
      weights[at] = allowed(weight - pace * (slope + (ridge * weight) / data.length), signs[name] ?? 'free');
    });
  }
  const fitted = standards.map((standard, at) => ({ ...standard, weight: weights[at] ?? 0 }));
  return { intercept, features: [...fitted, ...given] };
}

function allowed(weight: number, sign: Sign): number {
  if (sign === 'never-lowers') return Math.max(0, weight);
  return sign === 'never-raises' ? Math.min(0, weight) : weight;
}

function standardOf(data: readonly LabelledRecord[], name: string): { name: string; mean: number; scale: number } {
  const values = data.map(({ features }) => features[name]).filter(value => value !== undefined);
  const mean = meanOf(values);
  return { name, mean, scale: Math.sqrt(meanOf(values.map(value => (value - mean) ** 2))) };
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, x, i) => sum + x * (other[i] ?? 0), 0);
}

function meanOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
