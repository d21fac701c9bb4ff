import type { ClaimToCheck } from '#shared/contracts/claim-check';
import type { FeatureRecord } from '#shared/policies/calibration';
import type { ClaimVerifier, VerifierAnswer } from '#test/bench/verify/claim-verifier';
import { composeVerifier } from '#workers/compose-verifier';

export interface FeaturedAnswer extends VerifierAnswer {
  /** What its confidence was computed from. */
  readonly features: FeatureRecord;
}

export interface FeaturedVerifier extends ClaimVerifier {
  verify(folder: string, claims: readonly ClaimToCheck[]): Promise<readonly FeaturedAnswer[]>;
}

/** The product's own, without a model, as `assay verify` runs it. */
export function assayVerifier(): FeaturedVerifier {
  const verifier = composeVerifier();
  return {
    name: 'assay',
    async verify(folder, claims) {
      const ground = await verifier.open(folder);
      return Array.from(verifier.verify(ground, claims), ({ checked: { id, verdict, confidence }, features }) => ({
        id,
        verdict,
        confidence,
        features,
      }));
    },
  };
}
