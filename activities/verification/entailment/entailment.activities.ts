import type { PromptDesk } from '#activities/kit/prompt';
import { judgeSections } from '#activities/verification/entailment/judge-sections';
import { judgementIn } from '#activities/verification/entailment/judgement-finding';
import { withOpenJudgements } from '#activities/verification/entailment/open-judgements';
import { openLibrary } from '#activities/verification/evidence/library';
import { totalsOf } from '#activities/verification/totals-of';
import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import type { Claim } from '#shared/contracts/claim';
import { ReviewOutcome } from '#shared/contracts/claim-review';
import { VerifiedSection } from '#shared/contracts/section-draft';
import type { EntailmentStageActivities, RunRef } from '#shared/contracts/stages';
import { mostBelow } from '#shared/policies/doubted-claim';

interface EntailmentDependencies {
  readonly artifacts: ArtifactStore;
  readonly desk: PromptDesk;
}

interface Asked {
  readonly run: RunRef;
  readonly corpusHash: string;
  readonly verifiedHashes: readonly string[];
  readonly below: number;
}

/**
 * The judge after the checks: a model reads what they let stand, and what it does not find in the quotes is hedged. Errors:
 * those of the store and of asking models.
 */
export function createEntailmentActivities({ artifacts, desk }: EntailmentDependencies): EntailmentStageActivities {
  async function judge({ run, corpusHash, verifiedHashes, below }: Asked, isAsked: (claim: Claim) => boolean) {
    const before = await Promise.all(verifiedHashes.map(hash => getJson(artifacts, VerifiedSection, hash)));
    const asked = before.flatMap(({ claims }) => claims).filter(isAsked);
    const cited = new Set(asked.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId)));
    const { sources: library } = await openLibrary(artifacts, corpusHash, cited);
    const sections = await judgeSections(before, { desk, run, library, most: mostBelow(below), isAsked });
    const claims = sections.flatMap(section => section.claims);
    const hashes = await Promise.all(sections.map(section => putJson(artifacts, section)));
    return { claims, ref: { verifiedHashes: hashes, ...totalsOf(claims) } };
  }

  return {
    judgeEntailment: async asked => (await judge(asked, isUnjudged)).ref,

    async judgeReviewed({ reviewed, ...asked }) {
      const { verifiedHashes } = reviewed.verified;
      const { ref, claims } = await judge({ ...asked, verifiedHashes }, claim => isUnjudged(claim) && isChanged(claim));
      const outcome = withOpenJudgements(await getJson(artifacts, ReviewOutcome, reviewed.outcomeHash), claims);
      return { ...reviewed, verified: ref, outcomeHash: await putJson(artifacts, outcome), open: outcome.open.length };
    },
  };
}

/** What the checks have dropped is not asked about: no answer could change it. */
function isUnjudged(claim: Claim): boolean {
  return claim.publication !== 'dropped' && judgementIn(claim) === undefined;
}

/** By a person. */
function isChanged({ review }: Claim): boolean {
  return review === 'edited' || review === 'source-supplied';
}
