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
  independentSources: 'never-lowers',
} as const satisfies Record<string, Sign>;

/** The model of how likely a claim is supported, by how it matches the documents. */
export function fitMatchModel(records: readonly GroupedRecord[], labelledOn: string): ConfidenceModel {
  return fitModel(records, { name: 'match', labelledOn, signs });
}
