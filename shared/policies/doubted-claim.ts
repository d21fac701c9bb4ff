import type { Claim } from '#shared/contracts/claim';

/** Log-odds that the doubt takes away: as much as lies between a claim that is supported and one that is so in part. */
const lost = 1.6;

/**
 * A claim that a judge does not find in its quotes: hedged, and surer than `most` it is not. Never lifts anything: what was
 * dropped stays as it is.
 */
export function doubted(claim: Claim, most: number): Claim {
  const stands = claim.verdict === 'supported' || claim.verdict === 'partly';
  if (!stands || claim.publication === 'dropped') return claim;
  const confidence = Math.min(claim.confidence, lessSure(claim.confidence), most);
  return { ...claim, verdict: 'partly', publication: 'hedged', confidence };
}

/** The most that still asks a person, where people are asked about claims less sure than `below`. */
export function mostBelow(below: number): number {
  return below > 0 ? Math.max(0, Math.round(1_000 * below - 1) / 1_000) : 1;
}

function lessSure(confidence: number): number {
  if (confidence <= 0 || confidence >= 1) return confidence;
  return Math.round(1_000 / (1 + ((1 - confidence) / confidence) * Math.exp(lost))) / 1_000;
}
