import { sampleNames } from '#infra/samples/sample-catalogue';
import type { Verdict } from '#shared/contracts/claim';
import type { ClaimVerifier } from '#test/bench/verify/claim-verifier';
import type { LabelledClaim } from '#test/labelled/claims/labelled-claim';

/** A labelled claim with what a verifier says about it. */
export interface JudgedClaim {
  readonly labelled: LabelledClaim;
  readonly verdict: Verdict;
  readonly confidence: number;
}

/** Order is kept. Each claim is judged against all documents of its sample, whichever part they are in. */
export async function judgeAll(verifier: ClaimVerifier, labelled: readonly LabelledClaim[]): Promise<JudgedClaim[]> {
  const answers = await Promise.all(
    sampleNames.map(corpus => {
      const own = labelled.filter(claim => claim.corpus === corpus);
      return verifier.verify(
        corpus,
        own.map(({ id, claim }) => ({ id, claim })),
      );
    }),
  );
  const byId = new Map(answers.flat().map(answer => [answer.id, answer]));
  return labelled.map(claim => {
    const answer = byId.get(claim.id);
    // Not answered is not passed.
    return { labelled: claim, verdict: answer?.verdict ?? 'unsupported', confidence: answer?.confidence ?? 0 };
  });
}

/** Only what a verifier fully stands behind counts as accepted; a doubt ("partly") does not. */
export function isAccepted({ verdict }: Pick<JudgedClaim, 'verdict'>): boolean {
  return verdict === 'supported';
}

export function isTrue({ labelled }: Pick<JudgedClaim, 'labelled'>): boolean {
  return labelled.label === 'supported';
}
