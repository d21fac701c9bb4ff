import type { ConfidenceModel, LogisticFeature } from '#shared/policies/calibration';
import type { GroupedRecord } from '#test/bench/calibration/cross-fit';
import type { Sign } from '#test/bench/calibration/fit-logistic';
import { fitModel } from '#test/bench/calibration/fit-model';

/** More doubt never raises a confidence, more merit never lowers one, whatever some labels say. */
const signs = {
  isPartly: 'never-raises',
  quality: 'never-lowers',
  age: 'never-raises',
  isUndated: 'never-raises',
  isStale: 'never-raises',
  isWeak: 'never-raises',
  isThinNumber: 'never-raises',
  isPromotional: 'never-raises',
  isSecondHand: 'never-raises',
  isComplaint: 'never-lowers',
  isHearsay: 'never-raises',
  isAdvice: 'never-raises',
  isPast: 'never-raises',
  toldAge: 'never-raises',
} as const satisfies Record<string, Sign>;

/**
 * Too few to fit a weight on: a dozen drafts are confirmed, two are disputed, none is inconsistent. Most that lack a second
 * publisher are prices from their vendors' own pages, which says nothing of market sizes and rivals.
 */
const given: readonly LogisticFeature[] = [
  { name: 'confirmation', mean: 0, scale: 1, weight: 0.8 },
  { name: 'isDisputed', mean: 0, scale: 1, weight: -2 },
  { name: 'isLone', mean: 0, scale: 1, weight: -0.3 },
  { name: 'isInconsistent', mean: 0, scale: 1, weight: -0.8 },
];

/** The model of how likely what a drafted claim says may be relied on. */
export function fitDraftedModel(records: readonly GroupedRecord[], labelledOn: string): ConfidenceModel {
  return fitModel(records, { name: 'drafted', labelledOn, signs, given });
}
