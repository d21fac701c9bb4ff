import type { ConfidenceModel } from '#shared/policies/calibration';
import type { GroupedRecord } from '#test/bench/calibration/cross-fit';
import type { Sign } from '#test/bench/calibration/fit-logistic';
import { fitModel } from '#test/bench/calibration/fit-model';

/** What a reader would expect of each, so that no accident of the labels turns it around. */
const signs = {
  isCarried: 'never-lowers',
  carriedFacts: 'never-lowers',
  carriedWords: 'never-lowers',
  isDoubted: 'never-lowers',
  isDenied: 'never-raises',
  strength: 'never-lowers',
  coverage: 'never-lowers',
  stated: 'never-lowers',
  verbatim: 'never-lowers',
  missing: 'never-raises',
  conflicts: 'never-raises',
  absences: 'never-raises',
  isJoined: 'never-raises',
} as const satisfies Record<string, Sign>;

/** What the labels tell too little of: nearly all are about documents of which only one states it. Per further publisher. */
const given = [{ name: 'independentSources', mean: 0.54, scale: 0.54, weight: 0.19 }];

/**
 * The model of how likely a claim is supported, by how it matches the documents. The rules were made on the records: what
 * they carry there is right more often than elsewhere, so the scale is fitted on claims apart, of which none was made.
 */
export function fitMatchModel(
  records: readonly GroupedRecord[],
  apart: readonly GroupedRecord[],
  labelledOn: string,
): ConfidenceModel {
  return fitModel(records, { name: 'match', labelledOn, signs, given, apart });
}
