/** What is given up as money runs out, mildest first. Each step includes those before it. */
export const ladderSteps = ['full', 'cheaper-model', 'fewer-sources', 'no-second-opinion', 'ask', 'stop'] as const;
export type LadderStep = (typeof ladderSteps)[number];

export interface Balance {
  /** Null: no limit. All in micro-dollars. */
  readonly limitMicroUsd: number | null;
  readonly spentMicroUsd: number;
  readonly reservedMicroUsd: number;
}

/** From these shares of the budget on; asking comes when the next call does not fit. */
const givenUpFrom: readonly (readonly [number, LadderStep])[] = [
  [0.83, 'no-second-opinion'],
  [0.7, 'fewer-sources'],
  [0.5, 'cheaper-model'],
];

export const warningShares = [0.25, 0.5, 0.83] as const;

/** Of the tightest account: the share used, by what is spent and promised. 0 without a limit. */
export function usedShare(balances: readonly Balance[]): number {
  return Math.max(0, ...balances.map(shareOf));
}

/** A budget of nothing is used up from the start. */
function shareOf({ limitMicroUsd, spentMicroUsd, reservedMicroUsd }: Balance): number {
  if (limitMicroUsd === null) return 0;
  return limitMicroUsd <= 0 ? 1 : (spentMicroUsd + reservedMicroUsd) / limitMicroUsd;
}

/** `needed`: upper bound of the next call. `isRaiseRefused`: a person was asked for more and said no, so no model is asked any more. */
export function ladderStep(
  balances: readonly Balance[],
  next: { readonly neededMicroUsd: number; readonly isRaiseRefused: boolean },
): LadderStep {
  if (next.isRaiseRefused) return 'stop';
  if (!fits(balances, next.neededMicroUsd)) return 'ask';
  const share = usedShare(balances);
  return givenUpFrom.find(([from]) => share >= from)?.[1] ?? 'full';
}

/** Whether a call may be reserved: what is spent and promised never exceeds a limit. */
export function fits(balances: readonly Balance[], neededMicroUsd: number): boolean {
  return balances.every(
    ({ limitMicroUsd, spentMicroUsd, reservedMicroUsd }) =>
      limitMicroUsd === null || spentMicroUsd + reservedMicroUsd + neededMicroUsd <= limitMicroUsd,
  );
}

export function isAtLeast(step: LadderStep, least: LadderStep): boolean {
  return ladderSteps.indexOf(step) >= ladderSteps.indexOf(least);
}

/** The warnings that a payment brings: shares of the limit passed by it, each passed once. */
export function warningsPassed(limitMicroUsd: number | null, before: number, after: number): number[] {
  if (limitMicroUsd === null || limitMicroUsd <= 0) return [];
  return warningShares.filter(share => before < share * limitMicroUsd && after >= share * limitMicroUsd);
}
