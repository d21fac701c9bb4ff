import { type KindredViews, kindredViews } from '#activities/verification/review/kindred-views';
import type { Citation, Claim } from '#shared/contracts/claim';
import type { ReviewItem, ReviewOutcome, ReviewSheet } from '#shared/contracts/claim-review';
import type { SectionId } from '#shared/contracts/section';
import type { VerifiedSection } from '#shared/contracts/section-draft';
import type { Source } from '#shared/contracts/source';

export interface SheetGround {
  readonly kind: ReviewSheet['kind'];
  readonly verified: readonly VerifiedSection[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly sections: readonly SectionId[];
  /** Null: all claims of the sections are asked about. */
  readonly below: number | null;
  /** What an earlier decision left open: then nothing else is asked about. */
  readonly open: ReviewOutcome['open'] | null;
}

/** The claims that a person has to look at, least sure first, dropped ones last. Pure. */
export function reviewSheet({ kind, verified, sources, sections, below, open }: SheetGround): ReviewSheet {
  const problems = open && new Map(open.map(({ claimId, problem }) => [claimId, problem]));
  const isAsked = (claim: Claim) => (problems ? problems.has(claim.id) : isDue(claim, below));
  const asked = verified.filter(({ sectionId }) => sections.includes(sectionId)).flatMap(({ claims }) => claims);
  const views = kindredViews(
    verified.flatMap(({ claims }) => claims),
    sources,
  );
  const due = asked.filter(isAsked).toSorted(inUrgency);
  const items = due.map(claim => itemOf(claim, { sources, views, problem: problems?.get(claim.id) ?? null, below }));
  return { schemaVersion: 1, kind, below, items, sources: citedBy(due, sources) };
}

function isDue(claim: Claim, below: number | null): boolean {
  if (claim.review !== undefined) return false;
  return below === null || claim.confidence < below || claim.publication === 'dropped';
}

function inUrgency(one: Claim, other: Claim): number {
  const dropped = Number(one.publication === 'dropped') - Number(other.publication === 'dropped');
  return dropped || one.confidence - other.confidence;
}

interface ItemGround {
  readonly sources: ReadonlyMap<string, Source>;
  readonly views: KindredViews;
  readonly problem: string | null;
  readonly below: number | null;
}

function itemOf(claim: Claim, { sources, views, problem, below }: ItemGround): ReviewItem {
  const { id, sectionId, kind, text, verdict, publication, confidence, findings, citations } = claim;
  return {
    claimId: id,
    sectionId,
    kind,
    text,
    verdict,
    publication,
    confidence,
    because: publication === 'dropped' ? 'dropped' : below === null ? 'always' : 'low-confidence',
    findings,
    citations: citations.map(citation => withSource(citation, sources)),
    agreeing: views.agreeing(claim),
    contradicting: views.contradicting(claim),
    problem,
  };
}

function withSource(citation: Citation, sources: ReadonlyMap<string, Source>): ReviewItem['citations'][number] {
  const source = sources.get(citation.sourceId);
  const absent = { title: 'a source that the corpus does not hold', location: citation.sourceId, publisher: null };
  const { title, location, publisher } = source ?? absent;
  return { ...citation, title, location, publisher };
}

function citedBy(claims: readonly Claim[], sources: ReadonlyMap<string, Source>): Source[] {
  const ids = new Set(claims.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId)));
  return [...ids].flatMap(id => sources.get(id) ?? []);
}
