import { decisionDigest } from '#activities/kit/decision-digest';
import { applyReview } from '#activities/verification/review/apply-review';
import type { ReviewDependencies } from '#activities/verification/review/review-dependencies';
import { reviewSheet } from '#activities/verification/review/review-sheet';
import { sheetDetails } from '#activities/verification/review/sheet-details';
import { getJson, putJson } from '#infra/storage/artifact-store';
import { ReviewOutcome } from '#shared/contracts/claim-review';
import { CorpusManifest } from '#shared/contracts/corpus-manifest';
import { VerifiedSection } from '#shared/contracts/section-draft';
import type { ReviewStageActivities } from '#shared/contracts/stages';

/** What people are asked about claims, and what becomes of their answers. Errors: `review.invalid`, those of the store. */
export function createReviewActivities(dependencies: ReviewDependencies): ReviewStageActivities {
  const { artifacts } = dependencies;
  return {
    async prepareReview({ run: { runId }, kind, revision, corpusHash, verifiedHashes, sections, below, open }) {
      const verified = await Promise.all(verifiedHashes.map(hash => getJson(artifacts, VerifiedSection, hash)));
      const { documents } = await getJson(artifacts, CorpusManifest, corpusHash);
      const sources = new Map(documents.map(({ passagesSha256, ...source }) => [source.id, source]));
      const outcome = open === undefined ? null : await getJson(artifacts, ReviewOutcome, open);
      const ground = { kind, verified, sources, sections, below, open: outcome?.open ?? null };
      const sheet = reviewSheet(ground);
      const sheetHash = await putJson(artifacts, sheet);
      return {
        sheetHash,
        digest: decisionDigest({ runId, kind, revision, contentHash: sheetHash }),
        revision,
        items: sheet.items.length,
        details: sheetDetails(sheet, { runId, revision }),
      };
    },
    applyReview: asked => applyReview(dependencies, asked),
  };
}
