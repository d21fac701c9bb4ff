import { openLibrary } from '#activities/verification/evidence/library';
import { judgeClaims } from '#activities/verification/judge-claims';
import { totalsOf } from '#activities/verification/totals-of';
import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import type { ClaimLabels } from '#infra/storage/claim-labels';
import type { Claim } from '#shared/contracts/claim';
import { SectionDraft, type VerifiedSection } from '#shared/contracts/section-draft';
import type { VerificationStageActivities } from '#shared/contracts/stages';

/**
 * The gate before publication: every claim of every section is checked against the stored sources, without any model.
 * Errors: `artifact.missing`, `artifact.corrupt`, `storage.unavailable`; a claim never makes it fail.
 */
export function createVerificationActivities({
  artifacts,
  labels,
}: {
  readonly artifacts: ArtifactStore;
  readonly labels?: Pick<ClaimLabels, 'scaleOfRun'> | undefined;
}): VerificationStageActivities {
  return {
    async verifySections({ run, corpusHash, draftHashes }) {
      const drafts = await Promise.all(draftHashes.map(hash => getJson(artifacts, SectionDraft, hash)));
      const all = drafts.flatMap(draft => draft.claims);
      const cited = new Set(all.flatMap(claim => claim.citations.map(citation => citation.sourceId)));
      const scale = (await labels?.scaleOfRun(run.runId)) ?? null;
      const judged = judgeClaims(all, await openLibrary(artifacts, corpusHash, cited), scale);
      const sections = inSections(drafts, judged);
      const verifiedHashes = await Promise.all(sections.map(section => putJson(artifacts, section)));
      return { verifiedHashes, ...totalsOf(judged) };
    },
  };
}

function inSections(drafts: readonly SectionDraft[], judged: readonly Claim[]): VerifiedSection[] {
  let next = 0;
  return drafts.map(({ sectionId, claims, lookedFor }) => {
    const own = judged.slice(next, next + claims.length);
    next += claims.length;
    return { sectionId, claims: own, lookedFor };
  });
}
