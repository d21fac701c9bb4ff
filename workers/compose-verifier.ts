import { readCorpusFolder } from '#activities/research/corpus/read-corpus-folder';
import { createGround, type Ground } from '#activities/verification/verify/ground';
import { type VerifiedClaim, verifyClaims } from '#activities/verification/verify/verify-claims';
import type { ClaimToCheck } from '#shared/contracts/claim-check';
import type { PersonalDataPolicy } from '#shared/contracts/personal-data';

export interface Verifier {
  /** Reads a folder of documents. Errors: `corpus.missing`, `corpus.empty`. */
  open(folder: string): Promise<Ground>;
  /** Judges each claim as it is asked for, in order. Deterministic; needs no model, key or network. */
  verify(ground: Ground, claims: Iterable<ClaimToCheck>): Generator<VerifiedClaim>;
}

/**
 * The verifier over the readers of corpora. `personalData`: what is personal is masked in all that is told of a document,
 * unless kept; a claim is held against the document with its names, or nobody could ask about whom it names.
 */
export function composeVerifier({
  personalData = 'mask',
}: {
  readonly personalData?: PersonalDataPolicy;
} = {}): Verifier {
  return {
    async open(folder) {
      const { documents, faults } = await readCorpusFolder(folder, personalData === 'keep' ? 'keep' : 'mask-shown');
      return createGround(documents, faults);
    },
    verify: verifyClaims,
  };
}
