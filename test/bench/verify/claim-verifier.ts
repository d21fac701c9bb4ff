import type { CheckedClaim, ClaimToCheck } from '#shared/contracts/claim-check';

/** Anything that judges claims against the documents of a folder. */
export interface ClaimVerifier {
  readonly name: string;
  verify(folder: string, claims: readonly ClaimToCheck[]): Promise<readonly VerifierAnswer[]>;
}

export type VerifierAnswer = Pick<CheckedClaim, 'id' | 'verdict' | 'confidence'>;
