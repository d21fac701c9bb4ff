import { logOddsAt, type PlattScale, scaled } from '#shared/policies/calibration';
import { fitPlatt, type ScoredLabel } from '#shared/policies/fit-platt';
import { brierOf } from '#shared/policies/reliability';

/** Fewer decisions tell more about chance than about the claims. */
export const leastLabels = 50;
/** Of the decisions, the newest: what a scale is worth shows on what comes after it. */
const heldOutShare = 0.3;
/** A new fit is worth its while after so many more decisions. */
const leastNew = 10;

export interface Refit {
  readonly scale: PlattScale;
  /** All decisions there were. */
  readonly labels: number;
  /** Those of them that the scale was not fitted on. */
  readonly heldOut: number;
  /** On these, without and with the scale: 0 is best. */
  readonly brierBefore: number;
  readonly brierAfter: number;
  /** To be used: it tells the held-out decisions better, and more stays more. */
  readonly isBetter: boolean;
}

/** Is it time, after so many decisions at the last fit? */
export function isRefitDue(labels: number, atLastFit: number): boolean {
  return labels >= leastLabels && labels >= atLastFit + leastNew;
}

/** A scale for one tenant's claims by what people decided about them, in the order of their decisions; null of too few. */
export function refitConfidence(decided: readonly ScoredLabel[]): Refit | null {
  if (decided.length < leastLabels) return null;
  const heldOut = decided.slice(Math.ceil(decided.length * (1 - heldOutShare)));
  const scale = fitPlatt(decided.slice(0, decided.length - heldOut.length));
  const brierBefore = brier(heldOut, logOdds => 1 / (1 + Math.exp(-logOdds)));
  const brierAfter = brier(heldOut, logOdds => scaled(scale, logOdds));
  const isBetter = scale.a < 0 && brierAfter < brierBefore;
  return { scale, labels: decided.length, heldOut: heldOut.length, brierBefore, brierAfter, isBetter };
}

/** A confidence by a tenant's scale; without one, as it is. */
export function byScale(scale: PlattScale | null, confidence: number): number {
  return scale === null ? confidence : scaled(scale, logOddsAt(confidence));
}

function brier(labels: readonly ScoredLabel[], tell: (logOdds: number) => number): number {
  return brierOf(labels.map(({ logOdds, isRight }) => ({ confidence: tell(logOdds), isRight }))) ?? 1;
}
