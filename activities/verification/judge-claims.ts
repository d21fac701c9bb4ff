import type { CorpusLibrary } from '#activities/verification/evidence/library';
import { type WeighedClaim, weighClaims } from '#activities/verification/weigh-claims';
import type { CheckFinding, Claim, DraftClaim } from '#shared/contracts/claim';
import type { PlattScale } from '#shared/policies/calibration';
import { confidenceOf } from '#shared/policies/claim-confidence';
import { publicationOf } from '#shared/policies/claim-verdict';
import { draftedModel } from '#shared/policies/drafted-confidence-model';
import { byScale } from '#shared/policies/refit-confidence';

/**
 * Judges all claims of a document together, since other claims may confirm or dispute one. Order is kept. Pure.
 * `scale` is the tenant's own, fitted on what people decided; null while there is none.
 */
export function judgeClaims(
  claims: readonly DraftClaim[],
  library: CorpusLibrary,
  scale: PlattScale | null = null,
): Claim[] {
  return weighClaims(claims, library).map(weighed => conclude(weighed, scale));
}

function conclude(weighed: WeighedClaim, scale: PlattScale | null): Claim {
  const { claim, verdict, findings, faults, independentSources, corroboration, features } = weighed;
  const confidence = byScale(scale, confidenceOf(verdict, features));
  return {
    ...claim,
    verdict,
    publication: publicationOf(verdict === 'supported' && faults.length > 0 ? 'partly' : verdict, confidence),
    confidence,
    confidenceModel: draftedModel.version,
    findings: [...findings, ...faults.slice(0, mostFaults).map(arithmeticFinding)],
    independentSources,
    ...(corroboration !== null && { corroboration }),
  };
}

const mostFaults = 4;

function arithmeticFinding(detail: string): CheckFinding {
  return { check: 'market-arithmetic', passed: false, detail };
}
