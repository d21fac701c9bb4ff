import type { Dossier } from '#activities/verification/evidence/dossier';
import { latestYear, tellsAdvice, tellsHearsay, tellsPast } from '#activities/verification/evidence/manner';
import { bestOf, type SpokenVoice } from '#activities/verification/voices';
import type { MarketNumber, Verdict } from '#shared/contracts/claim';
import type { FeatureRecord } from '#shared/policies/calibration';
import { authorityOf } from '#shared/policies/claim-confidence';
import { yearsBetween } from '#shared/policies/source-age';
import { isPromotional, isStale, qualityOf, weakBelow } from '#shared/policies/source-quality';
import { findQuantities } from '#shared/text/quantities';

/** What is known of a claim beside its own words. */
export interface Circumstances {
  readonly dossier: Dossier;
  readonly verdict: Verdict;
  /** Who states it, one per citation. */
  readonly own: readonly SpokenVoice[];
  /** The newest publication of the corpus, as an ISO date. */
  readonly newest: string | null;
  readonly independentSources: number;
  /** Two independent publishers are needed and there is one. */
  readonly isLone: boolean;
  readonly isDisputed: boolean;
  readonly isInconsistent: boolean;
}

/** What is older counts as this old. */
const mostYears = 6;
/** A number should have more than a community page behind it. */
const thinBelow = 0.5;

/** What confidence is fitted on: doubts and merits as plain numbers by name. */
export function claimFeatures({ dossier, own, newest, verdict, ...told }: Circumstances): FeatureRecord {
  const { claim, body } = dossier;
  const { kind, publishedAt } = bestOf(own);
  const ageYears = yearsBetween(publishedAt, newest);
  const quality = Math.max(0, ...own.map(voice => qualityOf({ ...voice, newest, isDead: false }).score));
  const isComplaint = claim.kind === 'complaint';
  const isNumber = claim.numbers.length > 0 || findQuantities(body).length > 0;
  return {
    isPartly: Number(verdict === 'partly'),
    authority: authorityOf(kind),
    /** Of the best source, 0 to 1; see `qualityOf`. */
    quality,
    /** ln of how many independent publishers state it. */
    confirmation: Math.log(Math.max(1, told.independentSources)),
    age: Math.min(mostYears, ageYears ?? 0),
    isUndated: Number(ageYears === null),
    isDisputed: Number(told.isDisputed),
    isLone: Number(told.isLone),
    isStale: Number(claim.numbers.length > 0 && isStale({ publishedAt, newest })),
    /** A complaint is first-hand wherever it is made; of all else a source must be worth something by itself. */
    isWeak: Number(!isComplaint && quality < weakBelow),
    isThinNumber: Number(!isComplaint && isNumber && quality < thinBelow),
    isInconsistent: Number(told.isInconsistent),
    isPromotional: Number(own.length > 0 && own.every(isPromotional)),
    isSecondHand: Number(claim.numbers.some(isRepeated)),
    isComplaint: Number(isComplaint),
    isHearsay: Number(tellsHearsay(claim.text)),
    isAdvice: Number(tellsAdvice(body)),
    isPast: Number(tellsPast(claim.text)),
    /** Years between the latest that it speaks of and the newest source. */
    toldAge: Math.min(mostYears, toldAge(body, newest)),
  };
}

function isRepeated({ attributedTo, publisher }: MarketNumber): boolean {
  return attributedTo !== null && attributedTo !== publisher;
}

function toldAge(body: string, newest: string | null): number {
  const year = latestYear(body);
  return (year === null ? null : yearsBetween(`${year}`, newest?.slice(0, 4) ?? null)) ?? 0;
}
