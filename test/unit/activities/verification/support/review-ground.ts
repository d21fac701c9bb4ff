import { findPassages } from '#activities/research/search/find-passages';
import { createSupplyActivities } from '#activities/research/supply/supply.activities';
import { markDisagreements } from '#activities/synthesis/drafting/mark-disagreements';
import { numbersOfProse } from '#activities/synthesis/prose/numbers-of-prose';
import { createReviewActivities } from '#activities/verification/review/review.activities';
import { createVerificationActivities } from '#activities/verification/verification.activities';
import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import type { ClaimLabels } from '#infra/storage/claim-labels';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';
import { Brief } from '#shared/contracts/brief';
import type { Claim } from '#shared/contracts/claim';
import { type ClaimResolution, ReviewOutcome, ReviewSheet } from '#shared/contracts/claim-review';
import { type SectionId, sectionIds } from '#shared/contracts/section';
import { SectionDraft, VerifiedSection } from '#shared/contracts/section-draft';
import type { GivenResolutions } from '#shared/contracts/stages';
import { draftIn } from '#test/support/extractive-run';

const run = { runId: 'run-review', tenant: 'test' };

/** A corpus with its verified sections, as a review finds them; all stored, nothing stood in for. */
export async function reviewGround(
  home: string,
  {
    brief,
    folder,
    change = draft => draft,
    labels,
  }: { brief: unknown; folder: string; change?: (draft: SectionDraft) => SectionDraft; labels?: ClaimLabels },
) {
  const artifacts = createFileArtifactStore(home);
  const { corpusHash, draftHashes } = await draftIn(artifacts, Brief.parse(brief), { folder });
  const verification = createVerificationActivities({ artifacts, labels });
  const drafts = await Promise.all(draftHashes.map(hash => getJson(artifacts, SectionDraft, hash)));
  const asked = await Promise.all(drafts.map(draft => putJson(artifacts, change(draft))));
  const { verifiedHashes } = await verification.verifySections({ run, corpusHash, draftHashes: asked });
  const reviews = createReviewActivities({
    artifacts,
    labels,
    readNumbers: numbersOfProse,
    findPassages,
    markDisagreements,
  });
  const sent = new Set<string>();
  const supplies = createSupplyActivities({ artifacts, supplied: { known: async () => sent } });

  async function sheet(asked: Partial<SheetAsked> = {}) {
    const { kind = 'claims', below = 0.6, sections = sectionIds, revision = 1, open } = asked;
    const grounds = {
      corpusHash: asked.corpusHash ?? corpusHash,
      verifiedHashes: asked.verifiedHashes ?? verifiedHashes,
    };
    const ref = await reviews.prepareReview({
      run,
      kind,
      below,
      sections,
      revision,
      ...grounds,
      ...(open !== undefined && { open }),
    });
    return { ...ref, sheet: await getJson(artifacts, ReviewSheet, ref.sheetHash) };
  }

  async function apply(given: GivenResolutions | null, asked: Partial<Applied> = {}) {
    const { sheetHash = (await sheet()).sheetHash, decision = 'approve', isLast = false, reason } = asked;
    const corpus = given ? await supplies.addSources({ run, corpusHash, given }) : { corpusHash };
    const ref = await reviews.applyReview({
      run,
      sheetHash,
      decision,
      isLast,
      corpusHash: corpus.corpusHash,
      verifiedHashes: asked.verifiedHashes ?? verifiedHashes,
      ...(given && { given }),
      ...(reason !== undefined && { reason }),
    });
    return {
      ref,
      corpus,
      outcome: await getJson(artifacts, ReviewOutcome, ref.outcomeHash),
      claims: await claimsIn(artifacts, ref.verified.verifiedHashes),
    };
  }

  return {
    artifacts,
    corpusHash,
    verifiedHashes,
    supplies,
    /** Stores a file as the API does when a person sends it for this run. */
    async send(bytes: string): Promise<string> {
      const hash = await artifacts.put(bytes);
      sent.add(hash);
      return hash;
    },
    claims: await claimsIn(artifacts, verifiedHashes),
    sheet,
    apply,
    decide: (claims: readonly ClaimResolution[], asked: Partial<Applied> = {}) => apply({ claims }, asked),
    store: (value: unknown) => putJson(artifacts, value),
  };
}

interface SheetAsked {
  readonly kind: 'claims' | 'regulatory';
  readonly below: number | null;
  readonly sections: readonly SectionId[];
  readonly revision: number;
  readonly open: string;
  readonly corpusHash: string;
  readonly verifiedHashes: readonly string[];
}

interface Applied {
  readonly sheetHash: string;
  readonly decision: 'approve' | 'reject';
  readonly isLast: boolean;
  readonly reason: string;
  readonly verifiedHashes: readonly string[];
}

export type ReviewGround = Awaited<ReturnType<typeof reviewGround>>;

async function claimsIn(artifacts: ArtifactStore, hashes: readonly string[]): Promise<Claim[]> {
  const sections = await Promise.all(hashes.map(hash => getJson(artifacts, VerifiedSection, hash)));
  return sections.flatMap(section => section.claims);
}
