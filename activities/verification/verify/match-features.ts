import type { Weighed } from '#activities/verification/verify/find-support';
import type { Statement } from '#activities/verification/verify/statement';
import type { Verdict } from '#shared/contracts/claim';
import type { SourceKind } from '#shared/contracts/source';
import { authorityOf } from '#shared/policies/claim-confidence';

/** What is known of how a claim matches the documents, as plain numbers by name: what confidence is fitted on. */
export interface MatchFeatures extends Readonly<Record<string, number>> {
  /** Share of the claim that the best piece is about, 0 to 1. */
  readonly strength: number;
  /** Share of its words, by weight, that the piece or its surroundings have, and the quote alone has. */
  readonly coverage: number;
  readonly stated: number;
  /** The same by the source's very words, without synonyms. */
  readonly verbatim: number;
  /** Telling words that are nowhere. */
  readonly missing: number;
  readonly conflicts: number;
  readonly absences: number;
  /** Figures and dates of the claim, and those that agree. */
  readonly facts: number;
  readonly factsAgreed: number;
  /** 1: pieces carry it; 0: none does. */
  readonly isCarried: number;
  /** Of a carried claim: its figures and dates, and its telling words, up to a few. One with few of both is less sure. */
  readonly carriedFacts: number;
  readonly carriedWords: number;
  /** Two pieces together carry it. */
  readonly isJoined: number;
  /** 1: a piece would carry it if it were not for a doubt. */
  readonly isDoubted: number;
  /** 1: a piece says the opposite or has another value. */
  readonly isDenied: number;
  readonly independentSources: number;
  /** Of the best source; see `authorityOf`. */
  readonly authority: number;
  readonly isRow: number;
}

export interface Matched {
  readonly claim: Statement;
  readonly best: Weighed | null;
  readonly verdict: Verdict;
  readonly isJoined: boolean;
  readonly independentSources: number;
  readonly kind: SourceKind;
}

const fewFacts = 3;
const fewWords = 12;

export function matchFeatures({ claim, best, verdict, isJoined, independentSources, kind }: Matched): MatchFeatures {
  const count = (severity: string) => (best?.issues ?? []).filter(each => each.severity === severity).length;
  const facts = claim.figures.length + claim.dates.length;
  const words = claim.words.filter(({ load }) => load === 1).length;
  const isCarried = Number(verdict === 'supported');
  return {
    strength: best?.strength ?? 0,
    coverage: best?.coverage.share ?? 0,
    stated: best?.coverage.stated ?? 0,
    verbatim: best?.coverage.verbatim ?? 0,
    missing: best?.coverage.missing.length ?? words,
    conflicts: count('conflict'),
    absences: count('missing'),
    facts,
    factsAgreed: claim.figures.filter(figure => (best?.agreeing.get(figure)?.length ?? 0) > 0).length,
    isCarried,
    carriedFacts: isCarried * Math.min(fewFacts, facts),
    carriedWords: isCarried * Math.min(fewWords, words),
    isJoined: Number(isJoined),
    isDoubted: Number(verdict === 'partly'),
    isDenied: Number(verdict === 'contradicted'),
    independentSources,
    authority: authorityOf(kind),
    isRow: Number(best?.evidence.isRow ?? false),
  };
}
