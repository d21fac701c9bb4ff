import type { PlanRef } from '#shared/contracts/stages';
import { isBefore } from '#shared/policies/replay-stages';
import type { ForkGround } from '#workflows/mrd.messages';

/** The fork is from after the plan's approval, so both runs rest on the same approved plan. */
export function isPlanShared(fork: ForkGround | undefined): fork is ForkGround & { readonly plan: PlanRef } {
  return fork?.plan !== undefined && isBefore('awaiting-plan-approval', fork.from);
}
