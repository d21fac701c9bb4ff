import type { Claim } from '#shared/contracts/claim';
import type { ClaimLabel } from '#shared/contracts/claim-label';
import type { ReviewOutcome, ReviewSheet } from '#shared/contracts/claim-review';
import type { RunRef } from '#shared/contracts/stages';
import { logOddsAt, type PlattScale, unscaled } from '#shared/policies/calibration';

interface Reviewed {
  readonly run: RunRef;
  readonly sheetHash: string;
  readonly sheet: ReviewSheet;
  readonly outcome: ReviewOutcome;
  /** Ids of the claims that the person named. */
  readonly named: ReadonlySet<string>;
  /** As they were before anything was decided. */
  readonly claims: readonly Claim[];
  /** By which their confidences were told. */
  readonly scale: PlattScale | null;
}

/**
 * What people's decisions say about the claims that they were shown and named; copies that merely follow count no second
 * time. A claim was right if it may stay in the words it had. What is approved or rejected all at once was perhaps not
 * read, and learning from it would make a careless reviewer's runs ask less and less.
 */
export function claimLabelsOf({ run, sheetHash, sheet, outcome, named, claims, scale }: Reviewed): ClaimLabel[] {
  const shown = new Set(sheet.items.map(({ claimId }) => claimId).filter(claimId => named.has(claimId)));
  const byId = new Map(claims.map(claim => [claim.id, claim]));
  return outcome.decided.flatMap(({ claimId, action, before, after }) => {
    const claim = byId.get(claimId);
    if (!claim || !shown.has(claimId)) return [];
    const { verdict, kind, independentSources, confidence, confidenceModel } = claim;
    return [
      {
        tenant: run.tenant,
        runId: run.runId,
        claimId,
        sheetHash,
        action,
        isRight: action !== 'reject' && after === before,
        logOdds: scale === null ? logOddsAt(confidence) : unscaled(scale, confidence),
        features: {
          verdict,
          kind,
          independentSources,
          confidence,
          ...(confidenceModel !== undefined && { model: confidenceModel }),
        },
      },
    ];
  });
}
