import type { DecisionInput } from '#shared/contracts/decision';
import { type SectionId, sectionIds } from '#shared/contracts/section';
import type { CorpusRef, GivenResolutions, ReviewedRef, ReviewSheetRef, VerifiedRef } from '#shared/contracts/stages';
import type { RunState } from '#shared/policies/run-state';
import { reviews, supplies } from '#workflows/proxies';
import { approvalGate } from '#workflows/steps/approval-gate';
import { judgeReviewed } from '#workflows/steps/entailment-judge';
import { codeOf, messageOf } from '#workflows/steps/failure-facts';
import type { RunDesk } from '#workflows/steps/run-desk';

/** What people decide about: verified sections over a corpus. */
export interface Reviewed {
  readonly verified: VerifiedRef;
  readonly corpus: CorpusRef;
  /** A model reads what a decision has changed. */
  readonly isJudged: boolean;
}

type ReviewKind = 'claims' | 'regulatory';

/** Rounds of asking again about what could not be carried out; after them it is dropped, never accepted. */
const mostRounds = 20;

const states: Record<ReviewKind, RunState> = {
  claims: 'awaiting-claim-review',
  regulatory: 'awaiting-regulatory-review',
};

/** The sections that somebody must answer for, whatever their confidence. */
const answeredFor: readonly SectionId[] = ['regulatory'];

/**
 * Asks people about the claims that are not sure, and about all of the regulatory section, as far as the rules of the run
 * want it. Null: nobody decided in time; the desk has moved on already.
 */
export async function reviewClaims(desk: RunDesk, verified: Reviewed): Promise<Reviewed | null> {
  const { rules } = desk;
  const afterClaims = rules?.terms.claims ? await review(desk, 'claims', verified) : verified;
  if (!afterClaims || !rules?.terms.regulatory) return afterClaims;
  return review(desk, 'regulatory', afterClaims);
}

async function review(desk: RunDesk, kind: ReviewKind, before: Reviewed): Promise<Reviewed | null> {
  let current = before;
  let open: string | undefined;
  for (let revision = 1; ; revision += 1) {
    const sheet = await prepare(desk, { ...current, kind, revision, open });
    if (sheet.items === 0 && (kind === 'claims' || revision > 1)) return current;
    const verdict = await ask(desk, kind, sheet);
    if (!verdict) {
      await desk.moveTo('expired', {
        reason: 'Nobody decided on the claims before the deadline. Nothing was published.',
      });
      return null;
    }
    await desk.moveTo('verifying');
    const outcome = await carryOut(desk, { ...current, sheet, verdict, isLast: revision >= mostRounds });
    if (!outcome) continue;
    current = { ...before, verified: outcome.reviewed.verified, corpus: outcome.corpus };
    if (outcome.reviewed.open === 0 || revision >= mostRounds) return current;
    open = outcome.reviewed.outcomeHash;
  }
}

interface Asked extends Reviewed {
  readonly kind: ReviewKind;
  readonly revision: number;
  readonly open: string | undefined;
}

function prepare(desk: RunDesk, { kind, revision, open, corpus, verified }: Asked): Promise<ReviewSheetRef> {
  const { run, rules } = desk;
  const others = sectionIds.filter(id => !rules?.terms.regulatory || !answeredFor.includes(id));
  return reviews.prepareReview({
    run,
    kind,
    revision,
    corpusHash: corpus.corpusHash,
    verifiedHashes: verified.verifiedHashes,
    sections: kind === 'regulatory' ? answeredFor : others,
    below: kind === 'regulatory' ? null : (rules?.reviewBelow ?? 0),
    ...(open !== undefined && { open }),
  });
}

async function ask(desk: RunDesk, kind: ReviewKind, sheet: ReviewSheetRef): Promise<DecisionInput | null> {
  const { digest, revision, sheetHash: subject, items } = sheet;
  desk.body = sheet.details;
  return approvalGate(desk, { state: states[kind], kind, digest, revision, subject, items });
}

interface Decided extends Reviewed {
  readonly sheet: ReviewSheetRef;
  readonly verdict: DecisionInput;
  readonly isLast: boolean;
}

/** Null: what was sent has faults; they are told, and the same claims are shown again. */
async function carryOut(
  desk: RunDesk,
  { sheet, verdict, corpus: before, verified, isJudged, isLast }: Decided,
): Promise<{ readonly reviewed: ReviewedRef; readonly corpus: CorpusRef } | null> {
  const { run } = desk;
  const given = resolutionsOf(verdict);
  try {
    const corpus = given ? await supplies.addSources({ run, corpusHash: before.corpusHash, given }) : before;
    const applied = await reviews.applyReview({
      run,
      sheetHash: sheet.sheetHash,
      corpusHash: corpus.corpusHash,
      verifiedHashes: verified.verifiedHashes,
      decision: verdict.decision === 'reject' ? 'reject' : 'approve',
      ...(verdict.reason !== undefined && { reason: verdict.reason }),
      ...(given && { given }),
      isLast,
    });
    const reviewed = isJudged ? await judgeReviewed(desk, { reviewed: applied, corpus }) : applied;
    await tell(desk, verdict, { sheet, reviewed });
    return { reviewed, corpus };
  } catch (error) {
    if (codeOf(error) !== 'review.invalid') throw error;
    const detail = messageOf(error).slice(0, 1_000);
    const { kind } = verdict;
    await desk.write({}, [
      { key: `review-refused:${kind}:${sheet.revision}`, type: 'review-refused', data: { kind, detail } },
    ]);
    return null;
  }
}

async function tell(
  desk: RunDesk,
  { kind }: DecisionInput,
  { sheet, reviewed }: { readonly sheet: ReviewSheetRef; readonly reviewed: ReviewedRef },
): Promise<void> {
  const { accepted, edited, supplied, rejected, open, verified } = reviewed;
  const { published, hedged, dropped, confidence } = verified;
  await desk.write({ claims: { published, hedged, dropped }, confidence }, [
    {
      key: `claims-reviewed:${kind}:${sheet.revision}`,
      type: 'claims-reviewed',
      data: { kind, accepted, edited, supplied, rejected, open },
    },
  ]);
}

function resolutionsOf({ decision, resolutionsHash, claims }: DecisionInput): GivenResolutions | undefined {
  if (decision !== 'approve') return undefined;
  if (resolutionsHash !== undefined) return { resolutionsHash };
  return claims === undefined ? undefined : { claims };
}
