import type { SourceKind } from '#shared/contracts/source';
import type { SourceQuality } from '#shared/contracts/source-quality';
import { staleAfterYears, yearsBetween } from '#shared/policies/source-age';

export interface SourceTraits {
  readonly kind: SourceKind;
  readonly title: string;
  readonly publisher: string | null;
  /** ISO date, as precise as known. */
  readonly publishedAt: string | null;
  /** The newest publication of all sources; null when none has a date. */
  readonly newest: string | null;
  /** Its address answers no more; what was stored stays. */
  readonly isDead: boolean;
}

/** Below this a source is weak: what rests on it alone is told with less confidence. */
export const weakBelow = 0.4;

const authority: Record<SourceKind, readonly [number, string]> = {
  regulator: [1, 'a regulator'],
  government: [0.95, 'a public body'],
  filing: [0.95, 'a filing made under a duty to tell the truth'],
  academic: [0.9, 'reviewed research'],
  survey: [0.7, 'a survey'],
  analyst: [0.7, 'an analyst house'],
  dataset: [0.7, 'a collection of data'],
  'vendor-docs': [0.7, 'a vendor’s own documentation'],
  news: [0.6, 'press'],
  vendor: [0.5, 'a vendor’s own page'],
  community: [0.4, 'a community or personal page'],
  unknown: [0.3, 'of unknown kind'],
};

const cost = {
  undated: 0.1,
  perYear: 0.03,
  stale: 0.2,
  promotional: 0.15,
  ownAccount: 0.05,
  nameless: 0.05,
  dead: 0.1,
};
const longestAge = 0.15;

const promotional =
  /\b(?:press release|sponsored|advertorial|promot(?:ed|ional)|paid for by|marketing|vendor blog|company blog|consultancy blog|executive column|re-?published|re-?publication|syndicat(?:ed|ion)|AI-written)\b/iu;

/** What a source is, in a score and in words. Pure; says nothing about what the source says. */
export function qualityOf(traits: SourceTraits): Omit<SourceQuality, 'sourceId'> {
  const [base, word] = authority[traits.kind];
  const against = [ageOf(traits), independenceOf(traits), nameOf(traits), linkOf(traits)].flat();
  const lost = against.reduce((sum, [points]) => sum + points, 0);
  return {
    score: Math.round(Math.max(0, base - lost) * 100) / 100,
    reasons: [word, ...against.map(([, reason]) => reason)],
  };
}

/** Numbers of such a source are told with less confidence. */
export function isStale({ publishedAt, newest }: Pick<SourceTraits, 'publishedAt' | 'newest'>): boolean {
  return (yearsBetween(publishedAt, newest) ?? 0) > staleAfterYears;
}

/** It wants something of its reader, or passes on the words of one who does. */
export function isPromotional({ title, publisher }: Pick<SourceTraits, 'title' | 'publisher'>): boolean {
  return promotional.test(`${publisher ?? ''} ${title}`);
}

type Lost = readonly (readonly [points: number, reason: string])[];

function ageOf({ publishedAt, newest }: SourceTraits): Lost {
  const years = yearsBetween(publishedAt, newest);
  if (publishedAt === null) return [[cost.undated, 'without a date']];
  if (years === null || years < 1) return [];
  const told = `${Math.round(years)} ${Math.round(years) === 1 ? 'year' : 'years'} older than the newest source`;
  const lost = Math.min(longestAge, cost.perYear * years);
  return years > staleAfterYears ? [[lost + cost.stale, `stale: ${told}`]] : [[lost, told]];
}

function independenceOf(traits: SourceTraits): Lost {
  const isOwn = traits.kind === 'vendor' || traits.kind === 'vendor-docs';
  return [
    ...(isPromotional(traits) ? ([[cost.promotional, 'promotional or passed on']] as const) : []),
    ...(isOwn ? ([[cost.ownAccount, 'speaks of its own product']] as const) : []),
  ];
}

function nameOf({ publisher }: SourceTraits): Lost {
  return publisher === null ? [[cost.nameless, 'publisher not stated']] : [];
}

function linkOf({ isDead }: SourceTraits): Lost {
  return isDead ? [[cost.dead, 'its address answers no more']] : [];
}
