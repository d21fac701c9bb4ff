import type { Claim, MarketNumber, NumberMethod } from '#shared/contracts/claim';
import { verdictWords } from './wording.js';

/** Why a claim was hedged or dropped, most telling first; never empty for a claim that was not published in full. */
export function reasonsOf(claim: Claim): readonly string[] {
  const failed = claim.findings.filter(finding => !finding.passed).map(finding => finding.detail);
  if (failed.length > 0) return failed;
  if (claim.publication === 'published') return [];
  const lone = loneMark(claim);
  if (lone !== null) return [lone];
  return [claim.independentSources <= 1 ? 'only one independent source states it' : `judged "${claim.verdict}"`];
}

/** "one source: Alpha" for a claim that needs two independent publishers and has fewer; null for all others. */
export function loneMark({ corroboration }: Claim): string | null {
  return corroboration !== undefined && corroboration.found < corroboration.needed ? corroboration.because : null;
}

export function shortReason(claim: Claim, limit = 160): string {
  const [first = ''] = reasonsOf(claim);
  return first.length <= limit ? first : `${first.slice(0, limit - 1).trimEnd()}…`;
}

/** What a dropped claim is called: what the checks say of it is beside the point where a person rejected it. */
export function dropWord({ review, verdict }: Claim): string {
  return review === 'rejected' ? 'rejected' : verdictWords[verdict];
}

const fromWeakest: readonly NumberMethod[] = ['assumed', 'estimated', 'cited', 'measured'];

/** The weakest method among a claim's numbers: a claim is no better than its worst figure. */
export function weakestMethod(claim: Claim): NumberMethod | null {
  return fromWeakest.find(method => claim.numbers.some(number => number.method === method)) ?? null;
}

/** Estimates and assumptions must never look like facts. */
export function isStatedBySource(method: NumberMethod): boolean {
  return method === 'measured' || method === 'cited';
}

/** Who stands behind a number; for one that no source states, that it was made here. */
export function statedBy({ method, publisher, attributedTo }: MarketNumber): string {
  if (method === 'estimated') return 'computed here from';
  if (method === 'assumed') return 'assumed here beside';
  return [publisher, attributedTo === null ? null : `after ${attributedTo}`].filter(Boolean).join(', ') || 'not stated';
}
