/** What lowers confidence beside the features it was fitted on. */
export interface Doubts {
  /** Two independent publishers are needed and there is one. */
  readonly isLone: boolean;
  /** A number from a source that is too old for numbers. */
  readonly isStale: boolean;
  /** Its best source is weak. */
  readonly isWeak: boolean;
  /** Arithmetic speaks against it. */
  readonly isInconsistent: boolean;
}

/** Log-odds that each doubt takes away. */
const weights: Readonly<Record<keyof Doubts, number>> = { isLone: 0.5, isStale: 0.4, isWeak: 0.2, isInconsistent: 0.8 };

/** Confidence after doubts: never higher than before, strictly between its ends, three decimals. */
export function weighedConfidence(confidence: number, doubts: Doubts): number {
  const lost = (Object.keys(weights) as (keyof Doubts)[]).reduce(
    (sum, doubt) => sum + (doubts[doubt] ? weights[doubt] : 0),
    0,
  );
  if (lost === 0 || confidence <= 0 || confidence >= 1) return confidence;
  return Math.round(1_000 / (1 + ((1 - confidence) / confidence) * Math.exp(lost))) / 1_000;
}
