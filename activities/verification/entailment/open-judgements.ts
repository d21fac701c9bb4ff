import { judgementIn } from '#activities/verification/entailment/judgement-finding';
import type { Claim } from '#shared/contracts/claim';
import type { ReviewOutcome } from '#shared/contracts/claim-review';

/**
 * What came of a decision, after a judge has read the claims it changed: those that did not pass are to be decided again,
 * in the words they have now.
 */
export function withOpenJudgements(outcome: ReviewOutcome, claims: readonly Claim[]): ReviewOutcome {
  const changed = new Set(
    outcome.decided.filter(({ action }) => action === 'edit' || action === 'supply').map(({ claimId }) => claimId),
  );
  const failed = claims.flatMap(claim => {
    const finding = claim.publication === 'dropped' ? undefined : judgementIn(claim);
    if (!changed.has(claim.id) || !finding || finding.passed) return [];
    return [{ claimId: claim.id, problem: finding.detail }];
  });
  return { ...outcome, open: [...outcome.open, ...failed] };
}
