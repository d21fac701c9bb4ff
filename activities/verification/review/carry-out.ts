import { setImmediate } from 'node:timers/promises';
import type { CorpusLibrary } from '#activities/verification/evidence/library';
import { judgeAgain } from '#activities/verification/review/judge-again';
import { type Ruling, resolutionsFor } from '#activities/verification/review/resolutions-for';
import type { ReviewDependencies } from '#activities/verification/review/review-dependencies';
import { settleClaim } from '#activities/verification/review/settle-claim';
import type { Claim, DraftClaim } from '#shared/contracts/claim';
import type { ClaimResolution, ReviewOutcome, ReviewSheet } from '#shared/contracts/claim-review';
import type { VerifiedSection } from '#shared/contracts/section-draft';
import type { PlattScale } from '#shared/policies/calibration';

/** What a person decided, and about what. */
export interface Verdict extends Ruling {
  /** Nobody is asked again: what does not pass now is dropped. */
  readonly isLast: boolean;
}

export interface CarriedOut {
  readonly verified: readonly VerifiedSection[];
  readonly outcome: ReviewOutcome;
}

type Tools = Pick<ReviewDependencies, 'readNumbers' | 'findPassages' | 'markDisagreements'> & {
  readonly library: CorpusLibrary;
  readonly scale: PlattScale | null;
};

type Decided = ReviewOutcome['decided'][number];

/** What became of one claim: a mark on it, other words or quotes for it, or a problem. */
interface Step {
  readonly decided: Decided | null;
  readonly review: NonNullable<Claim['review']> | null;
  readonly draft: DraftClaim | null;
  readonly problem: string | null;
}

/** The sections as a person wants them, as far as the checks let them be so. Equal decisions give equal sections. */
export async function carryOut(
  verified: readonly VerifiedSection[],
  verdict: Verdict,
  tools: Tools,
): Promise<CarriedOut> {
  const claims = verified.flatMap(section => section.claims);
  const resolutions = resolutionsFor(claims, verdict);
  const steps = new Map<string, Step>();
  for (const claim of claims) {
    const resolution = resolutions.get(claim.id);
    if (!resolution) continue;
    // The checks of one claim take milliseconds, those of many claims longer than a heartbeat.
    await setImmediate();
    steps.set(claim.id, await stepFor(claim, resolution, { tools, verdict }));
  }
  const marked = verified.map(section => ({
    ...section,
    claims: section.claims.map(claim => withStep(claim, steps.get(claim.id), verdict)),
  }));
  return {
    verified: judgeAgain(marked, { before: verified, drafts: draftsOf(steps) }, tools),
    outcome: outcomeOf(verdict.sheet, steps),
  };
}

async function stepFor(
  claim: Claim,
  resolution: ClaimResolution,
  { tools, verdict }: { readonly tools: Tools; readonly verdict: Verdict },
): Promise<Step> {
  const none = { decided: null, review: null, draft: null, problem: null };
  const { action } = resolution;
  const reason = resolution.reason || null;
  const decided = { claimId: claim.id, action, before: claim.text, after: claim.text, reason };
  if (action === 'accept') return { ...none, decided, review: 'accepted' };
  if (action === 'reject') return { ...none, decided: { ...decided, after: null }, review: 'rejected' };
  const settled = await settleClaim(claim, resolution, tools);
  if ('problem' in settled) {
    const { problem } = settled;
    return verdict.isLast ? { ...none, decided: { ...decided, after: null }, problem } : { ...none, problem };
  }
  const { draft } = settled;
  return { ...none, decided: { ...decided, after: draft.text }, review: reviewOf[action], draft };
}

const reviewOf = { edit: 'edited', supply: 'source-supplied' } as const;

function withStep(claim: Claim, step: Step | undefined, { isLast }: Verdict): Claim {
  if (!step) return claim;
  const { review, draft, problem, decided } = step;
  if (problem !== null)
    return isLast ? dropped(claim, `left out since what was asked for does not hold: ${problem}`) : claim;
  if (review === null) return claim;
  if (review !== 'rejected') return { ...claim, ...draft, review };
  return { ...dropped(claim, `rejected by a person: ${decided?.reason ?? 'no reason was given'}`), review };
}

/** The most telling finding comes first. */
function dropped(claim: Claim, detail: string): Claim {
  const findings = [{ check: 'review', passed: false, detail }, ...claim.findings];
  return { ...claim, publication: 'dropped', findings };
}

function draftsOf(steps: ReadonlyMap<string, Step>): ReadonlySet<string> {
  return new Set([...steps].filter(([, { draft }]) => draft !== null).map(([id]) => id));
}

/** Open is only what was asked about: copies of a claim follow it again when it is decided again. */
function outcomeOf({ kind, items }: ReviewSheet, steps: ReadonlyMap<string, Step>): ReviewOutcome {
  const decided = [...steps.values()].flatMap(step => step.decided ?? []);
  const open = items.flatMap(({ claimId }) => {
    const { problem = null, decided: done = null } = steps.get(claimId) ?? {};
    return problem !== null && done === null ? [{ claimId, problem }] : [];
  });
  return { schemaVersion: 1, kind, decided, open };
}
