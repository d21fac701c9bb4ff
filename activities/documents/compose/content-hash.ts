import { contentHash as hashOf } from '#activities/kit/content-hash';
import type { Mrd } from '#shared/contracts/mrd';

/**
 * SHA-256 over what the document says. Left out is what differs between two runs over equal evidence: the id, times
 * (also the moment a snapshot was taken), decisions, calls and cost.
 */
export function contentHash(mrd: Mrd): string {
  const { id, generatedAt, contentHash: own, decisions, totals, sources, ...said } = mrd;
  const { promptCalls, modelCalls, costUsd, ...counts } = totals;
  const bare = sources.map(({ retrievedAt, ...source }) => source);
  return hashOf({ ...said, totals: counts, sources: bare });
}
