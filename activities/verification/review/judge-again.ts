import { judgementIn } from '#activities/verification/entailment/judgement-finding';
import { withFinding } from '#activities/verification/entailment/settle-judgements';
import type { CorpusLibrary } from '#activities/verification/evidence/library';
import { judgeClaims } from '#activities/verification/judge-claims';
import { kindredClaims } from '#activities/verification/kindred-claims';
import type { ReviewDependencies } from '#activities/verification/review/review-dependencies';
import { draftOf } from '#activities/verification/review/settle-claim';
import type { Claim, DraftClaim } from '#shared/contracts/claim';
import type { VerifiedSection } from '#shared/contracts/section-draft';
import type { PlattScale } from '#shared/policies/calibration';
import { claimsConcerned } from '#shared/policies/market-arithmetic/finding';
import { marketArithmetic } from '#shared/policies/market-arithmetic/market-arithmetic';
import { statedGrowth } from '#shared/policies/market-arithmetic/stated-growth';
import { present } from '#shared/policies/present';

interface Change {
  /** The sections before anything was decided. */
  readonly before: readonly VerifiedSection[];
  /** Claims with other words, quotes or numbers. */
  readonly drafts: ReadonlySet<string>;
}

type Tools = Pick<ReviewDependencies, 'markDisagreements'> & {
  readonly library: CorpusLibrary;
  /** The tenant's own, by which the claims were judged before. */
  readonly scale: PlattScale | null;
};

/**
 * Judges changed claims together with all others, since claims confirm and dispute each other. What a person took out
 * does neither any more. Claims that have nothing to do with a changed one stay exactly as they were.
 */
export function judgeAgain(
  sections: readonly VerifiedSection[],
  { before, drafts }: Change,
  { library, scale, markDisagreements }: Tools,
): VerifiedSection[] {
  const linked = sections.map(section => ({ ...section, claims: relink(section.claims, drafts, markDisagreements) }));
  const claims = linked.flatMap(section => section.claims);
  const former = before.flatMap(section => section.claims);
  const affected = affectedIds({ former, claims, changed: changedIds(former, claims, drafts) });
  const judged = new Map(
    judgeClaims(claims.filter(isInPlay).map(draftOf), library, scale).map(claim => [claim.id, claim]),
  );
  return linked.map(section => ({
    ...section,
    claims: section.claims.map(claim => judgementOf(claim, judged.get(claim.id), { affected, drafts })),
  }));
}

/** A claim that was taken out by a person, or after what a person asked for did not hold. */
export function isTakenOut({ findings, publication }: Claim): boolean {
  return publication === 'dropped' && findings.some(({ check, passed }) => check === 'review' && !passed);
}

function isInPlay(claim: Claim): boolean {
  return !isTakenOut(claim);
}

/** Links to and from changed claims are found anew; all others stay. */
function relink(
  claims: readonly Claim[],
  drafts: ReadonlySet<string>,
  mark: ReviewDependencies['markDisagreements'],
): Claim[] {
  if (!claims.some(({ id }) => drafts.has(id))) return [...claims];
  const marked = mark(claims.map(draftOf));
  return claims.map((claim, at) => {
    const anew = marked[at]?.disagreesWith ?? [];
    if (drafts.has(claim.id)) return { ...claim, disagreesWith: anew };
    const kept = claim.disagreesWith.filter(id => !drafts.has(id));
    return { ...claim, disagreesWith: [...kept, ...anew.filter(id => drafts.has(id))] };
  });
}

function changedIds(
  former: readonly Claim[],
  claims: readonly Claim[],
  drafts: ReadonlySet<string>,
): ReadonlySet<string> {
  const stood = new Set(former.filter(isInPlay).map(({ id }) => id));
  const out = claims.filter(claim => isTakenOut(claim) && stood.has(claim.id)).map(({ id }) => id);
  return new Set([...drafts, ...out]);
}

interface Affected {
  readonly former: readonly Claim[];
  readonly claims: readonly Claim[];
  readonly changed: ReadonlySet<string>;
}

/** Claims whose confirmations or disputes may have changed: kindred, opposed or contradictory to a changed one, before or now. */
function affectedIds({ former, claims, changed }: Affected): ReadonlySet<string> {
  return new Set([former, claims].flatMap(all => neighboursOf(all, changed)));
}

function neighboursOf(claims: readonly DraftClaim[], changed: ReadonlySet<string>): string[] {
  const kindred = kindredClaims(claims);
  const contradictory = marketArithmetic(claims.flatMap(claim => [...claim.numbers, ...statedGrowth(claim)]))
    .map(claimsConcerned)
    .filter(ids => ids.some(id => changed.has(id)));
  const near = claims.flatMap(({ id, disagreesWith }, at) => {
    if (!changed.has(id)) return disagreesWith.some(other => changed.has(other)) ? [id] : [];
    return [id, ...disagreesWith, ...(kindred[at] ?? []).flatMap(other => claims[other]?.id ?? [])];
  });
  return [...near, ...contradictory.flat()];
}

interface Scope {
  readonly affected: ReadonlySet<string>;
  readonly drafts: ReadonlySet<string>;
}

/** Of a claim that nobody touched only the weight changes that others lend it; what was dropped stays so. */
function judgementOf(claim: Claim, judged: Claim | undefined, { affected, drafts }: Scope): Claim {
  if (!judged || !affected.has(claim.id)) return claim;
  if (claim.publication === 'dropped' && !drafts.has(claim.id)) return claim;
  const { verdict, publication, confidence, confidenceModel, findings, independentSources, corroboration } = judged;
  const { corroboration: former, confidenceModel: told, ...rest } = claim;
  const version = present({ confidenceModel });
  const anew = { ...rest, verdict, publication, confidence, ...version, findings, independentSources };
  const weighed = corroboration === undefined ? anew : { ...anew, corroboration };
  return drafts.has(claim.id) ? weighed : asJudged(weighed, claim);
}

/** What a judge has said of the same words stands, whatever others lend them now. */
function asJudged(weighed: Claim, former: Claim): Claim {
  const finding = judgementIn(former);
  return finding ? withFinding(weighed, finding, former.confidence) : weighed;
}
