import type { SampleName } from '#infra/samples/sample-catalogue';
import type { CheckedClaim, ClaimToCheck } from '#shared/contracts/claim-check';

/** Anything that judges claims against a sample's documents. */
export interface ClaimVerifier {
  readonly name: string;
  verify(corpus: SampleName, claims: readonly ClaimToCheck[]): Promise<readonly VerifierAnswer[]>;
}

export type VerifierAnswer = Pick<CheckedClaim, 'id' | 'verdict' | 'confidence'>;
