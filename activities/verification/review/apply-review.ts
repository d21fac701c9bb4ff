import { readResolutions } from '#activities/kit/read-resolutions';
import { reviewInvalid } from '#activities/kit/review-invalid';
import { openLibrary } from '#activities/verification/evidence/library';
import { carryOut, type Verdict } from '#activities/verification/review/carry-out';
import { claimLabelsOf } from '#activities/verification/review/claim-labels-of';
import { faultsOfResolutions } from '#activities/verification/review/faults-of-resolutions';
import { learnFromLabels } from '#activities/verification/review/learn-from-labels';
import type { ReviewDependencies } from '#activities/verification/review/review-dependencies';
import { sourceIdOf } from '#activities/verification/review/supplied-source-id';
import { totalsOf } from '#activities/verification/totals-of';
import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import type { Claim } from '#shared/contracts/claim';
import { type ClaimResolution, type ReviewOutcome, ReviewSheet } from '#shared/contracts/claim-review';
import { VerifiedSection } from '#shared/contracts/section-draft';
import type { ReviewedRef, ReviewStageActivities } from '#shared/contracts/stages';

type Asked = Parameters<ReviewStageActivities['applyReview']>[0];

/** Carries out a decision about claims on stored sections. Errors: `review.invalid` with all faults, those of the store. */
export async function applyReview(dependencies: ReviewDependencies, asked: Asked): Promise<ReviewedRef> {
  const { artifacts, labels } = dependencies;
  const { run, sheetHash, corpusHash, verifiedHashes } = asked;
  const verified = await Promise.all(verifiedHashes.map(hash => getJson(artifacts, VerifiedSection, hash)));
  const claims = verified.flatMap(section => section.claims);
  const verdict = await readVerdict(artifacts, asked, new Set(claims.map(({ id }) => id)));
  const library = await openLibrary(artifacts, corpusHash, citedIds(claims, verdict.resolutions));
  const scale = (await labels?.scaleOfRun(run.runId)) ?? null;
  const done = await carryOut(verified, verdict, { ...dependencies, library, scale });
  const hashes = await Promise.all(done.verified.map(section => putJson(artifacts, section)));
  const outcomeHash = await putJson(artifacts, done.outcome);
  const { sheet, resolutions } = verdict;
  const named = new Set(resolutions.map(({ claimId }) => claimId));
  await labels?.record(claimLabelsOf({ run, sheetHash, sheet, outcome: done.outcome, named, claims, scale }));
  if (labels) await learnFromLabels(labels, run.tenant);
  const totals = totalsOf(done.verified.flatMap(section => section.claims));
  return { verified: { verifiedHashes: hashes, ...totals }, outcomeHash, ...countsOf(done.outcome) };
}

async function readVerdict(artifacts: ArtifactStore, asked: Asked, known: ReadonlySet<string>): Promise<Verdict> {
  const { sheetHash, decision, reason, given, isLast } = asked;
  const sheet = await getJson(artifacts, ReviewSheet, sheetHash);
  const resolutions = decision === 'approve' && given ? await readResolutions(artifacts, given) : [];
  const faults = faultsOfResolutions(resolutions, sheet, known);
  if (faults.length > 0) throw reviewInvalid(faults);
  return { sheet, decision, reason, resolutions, isLast };
}

function citedIds(claims: readonly Claim[], resolutions: readonly ClaimResolution[]): Set<string> {
  const supplied = resolutions.flatMap(each => (each.action === 'supply' ? [sourceIdOf(each.source)] : []));
  return new Set([...claims.flatMap(claim => claim.citations.map(({ sourceId }) => sourceId)), ...supplied]);
}

function countsOf({ decided, open }: ReviewOutcome): Omit<ReviewedRef, 'verified' | 'outcomeHash'> {
  const count = (action: ReviewOutcome['decided'][number]['action']) =>
    decided.filter(each => each.action === action && (action === 'reject' || each.after !== null)).length;
  return {
    accepted: count('accept'),
    edited: count('edit'),
    supplied: count('supply'),
    rejected: count('reject'),
    open: open.length,
  };
}
