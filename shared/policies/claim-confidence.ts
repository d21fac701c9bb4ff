import type { Verdict } from '#shared/contracts/claim';
import type { SourceKind } from '#shared/contracts/source';
import {
  type ConfidenceModel,
  calibratedConfidence,
  type FeatureRecord,
  logOddsAt,
} from '#shared/policies/calibration';
import { draftedModel } from '#shared/policies/drafted-confidence-model';

/** How much a kind of source is worth beside another, in log-odds. */
const authority: Readonly<Record<SourceKind, number>> = {
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
};

/** Most telling first, for choosing the best of several kinds. */
export function authorityOf(kind: SourceKind): number {
  return authority[kind];
}

/** What the documents carry in part, or nobody understands by itself, is for a person to look at, whoever states it. */
const mostOfPartly = 0.5;
/** Log-odds that a claim loses by a verdict: the labelled claims have none of these, since none is printed. */
const lostBy = { unsupported: 3, contradicted: 4 } as const;

/**
 * How likely what a claim says may be relied on, 0 to 1, three decimals. The model is fitted on claims that the documents
 * carry; the verdict of the checks then only lowers it. Equal features give an equal number on every machine.
 */
export function confidenceOf(verdict: Verdict, features: FeatureRecord, model: ConfidenceModel = draftedModel): number {
  const fitted = calibratedConfidence(model, features);
  if (verdict === 'supported') return fitted;
  const partly = Math.min(mostOfPartly, fitted);
  if (verdict === 'partly') return partly;
  return Math.round(1_000 / (1 + Math.exp(lostBy[verdict] - logOddsAt(partly)))) / 1_000;
}
