import type { Publication, Verdict } from '#shared/contracts/claim';

/** What the checks of a claim came to. */
export interface ObjectionCount {
  readonly fatal: number;
  readonly weakening: number;
  /** Fatal ones by which a source states the opposite. */
  readonly opposite: number;
}

/** Below this even a supported claim is printed with a hedge. */
export const hedgeBelow = 0.35;

export function verdictOf({ fatal, weakening, opposite }: ObjectionCount): Verdict {
  if (fatal > 0) return opposite > 0 && opposite === fatal ? 'contradicted' : 'unsupported';
  return weakening > 0 ? 'partly' : 'supported';
}

export function publicationOf(verdict: Verdict, confidence: number): Publication {
  if (verdict === 'unsupported' || verdict === 'contradicted') return 'dropped';
  return verdict === 'partly' || !(confidence >= hedgeBelow) ? 'hedged' : 'published';
}
