import type { Claim, NumberMethod, Publication, Verdict } from '#shared/contracts/claim';
import type { MrdSection, Persona, Requirement } from '#shared/contracts/mrd';

export const sectionStatusWords: Record<MrdSection['status'], string> = {
  complete: 'complete',
  partial: 'partial',
  'insufficient-evidence': 'insufficient evidence',
  derived: 'put together from other sections',
};

export const methodMeanings: Record<NumberMethod, string> = {
  measured: 'counted or reported by the party itself',
  cited: 'a third party’s figure, as a source states it',
  estimated: 'computed here by the formula shown; no source states it',
  assumed: 'taken as given; no source states it',
};

export const publicationMeanings: Record<Publication, string> = {
  published: 'The quote of a stored source supports the whole claim.',
  hedged: 'Supported in part, or by little: read it with the reason given.',
  dropped: 'Not supported: left out of the document and listed in the appendix with the reason.',
};

export const verdictWords: Record<Verdict, string> = {
  supported: 'supported',
  partly: 'partly supported',
  unsupported: 'unsupported',
  contradicted: 'contradicted',
};

export const reviewWords: Record<NonNullable<Claim['review']>, string> = {
  accepted: 'accepted by a reviewer',
  edited: 'edited by a reviewer and checked again',
  'source-supplied': 'source supplied by a reviewer',
  rejected: 'rejected by a reviewer',
};

export const buyingRoleWords: Record<Persona['buyingRole'], string> = {
  user: 'user',
  'economic-buyer': 'economic buyer',
  evaluator: 'technical evaluator',
  influencer: 'influencer',
  unknown: 'role in buying not stated',
};

export const priorityWords: Record<Requirement['priority'], string> = {
  must: 'Must',
  should: 'Should',
  could: 'Could',
  wont: 'Won’t now',
};

export function confidenceWord(confidence: number): 'high' | 'medium' | 'low' {
  if (confidence >= 0.75) return 'high';
  return confidence >= 0.5 ? 'medium' : 'low';
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** 2026-11-21T12:41:55.000Z -> "2026-11-21 12:41 UTC"; anything shorter stays as it is. */
export function dayAndTime(iso: string): string {
  return iso.length < 16 ? iso : `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
