import type { Verdict } from '#shared/contracts/claim';
import type { SourceKind } from '#shared/contracts/source';

export interface ConfidenceFeatures {
  readonly verdict: Verdict;
  /** Of the best source. */
  readonly kind: SourceKind;
  readonly independentSources: number;
  /** Years between the best dated source and the newest of the corpus; null when none of its sources has a date. */
  readonly ageYears: number | null;
  /** Other claims state another value for the same thing. */
  readonly isDisputed: boolean;
}

/**
 * Log-odds. A supported claim of one undated community page comes out near a half, a regulator's confirmed one near 0.9.
 * Set by hand: the labelled claims tell whether documents carry a claim, not whether documents are right, so a scale fitted
 * on them would lift nearly every claim of a run above the review's threshold. What people decide tells it; see refit-confidence.
 */
const weights = {
  base: -0.4,
  verdict: { supported: 1, partly: -0.6, unsupported: -3, contradicted: -4 },
  kind: {
    regulator: 1,
    government: 1,
    filing: 1,
    academic: 0.8,
    survey: 0.4,
    analyst: 0.4,
    dataset: 0.4,
    'vendor-docs': 0.4,
    news: 0.2,
    vendor: 0,
    community: -0.4,
    unknown: -0.5,
  },
  /** Per doubling-like step of independent sources: ln(n). */
  confirmation: 0.8,
  perYear: -0.15,
  oldest: -0.9,
  undated: -0.3,
  disputed: -0.6,
} as const;

/** 0 to 1, three decimals: the logistic of the weights' sum. Equal features give an equal number on every machine. */
export function confidenceOf(features: ConfidenceFeatures): number {
  const { verdict, kind, independentSources, ageYears, isDisputed } = features;
  const age = ageYears === null ? weights.undated : Math.max(weights.oldest, weights.perYear * Math.max(0, ageYears));
  const confirmation = weights.confirmation * Math.log(Math.max(1, independentSources));
  const sum =
    weights.base +
    weights.verdict[verdict] +
    weights.kind[kind] +
    confirmation +
    age +
    (isDisputed ? weights.disputed : 0);
  return Math.round(1_000 / (1 + Math.exp(-sum))) / 1_000;
}

/** Most telling first, for choosing the best of several kinds. */
export function authorityOf(kind: SourceKind): number {
  return weights.kind[kind];
}
