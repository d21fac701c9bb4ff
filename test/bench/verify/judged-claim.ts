import { isSampleName, samplePath } from '#infra/samples/sample-catalogue';
import type { Verdict } from '#shared/contracts/claim';
import type { ClaimVerifier } from '#test/bench/verify/claim-verifier';
import type { LabelledClaim } from '#test/labelled/claims/labelled-claim';
import { industryCorpus } from '#test/labelled/industries/read-industry-claims';

/** Of a sample, of another industry or of everyday prose. */
export interface AnyLabelled extends Pick<LabelledClaim, 'id' | 'claim' | 'label' | 'kind' | 'document'> {
  readonly corpus: string;
}

/** A labelled claim with what a verifier says about it. */
export interface JudgedClaim {
  readonly labelled: AnyLabelled;
  readonly verdict: Verdict;
  readonly confidence: number;
}

/** Order is kept. Each claim is judged against all documents of its corpus, whichever part they are in. */
export async function judgeAll(verifier: ClaimVerifier, labelled: readonly AnyLabelled[]): Promise<JudgedClaim[]> {
  const answers = await Promise.all(
    Object.entries(Object.groupBy(labelled, ({ corpus }) => corpus)).map(([corpus, own = []]) =>
      verifier.verify(
        corpusFolder(corpus),
        own.map(({ id, claim }) => ({ id, claim })),
      ),
    ),
  );
  const byId = new Map(answers.flat().map(answer => [answer.id, answer]));
  return labelled.map(claim => {
    const answer = byId.get(claim.id);
    // Not answered is not passed.
    return { labelled: claim, verdict: answer?.verdict ?? 'unsupported', confidence: answer?.confidence ?? 0 };
  });
}

/** Absolute path of the documents of a sample, an industry or a corpus of prose. */
export function corpusFolder(name: string): string {
  return isSampleName(name) ? samplePath(name).corpus : industryCorpus(name);
}

/** Only what a verifier fully stands behind counts as accepted, and a false claim that it does not accept is caught. */
export function isAccepted({ verdict }: Pick<JudgedClaim, 'verdict'>): boolean {
  return verdict === 'supported';
}

/** Neither accepted nor rejected: a passage says nearly that, and a person should look. */
export function isDoubted({ verdict }: Pick<JudgedClaim, 'verdict'>): boolean {
  return verdict === 'partly';
}

/** Said to be carried by nothing, or denied. */
export function isRejected(judged: Pick<JudgedClaim, 'verdict'>): boolean {
  return !isAccepted(judged) && !isDoubted(judged);
}

export function isTrue({ labelled }: Pick<JudgedClaim, 'labelled'>): boolean {
  return labelled.label === 'supported';
}
