import type { Claim } from '#shared/contracts/claim';
import type { VerifiedRef } from '#shared/contracts/stages';

/** How many claims there are of each kind of publication, and how sure those are that are shown. */
export function totalsOf(claims: readonly Claim[]): Omit<VerifiedRef, 'verifiedHashes'> {
  const count = (publication: Claim['publication']) => claims.filter(claim => claim.publication === publication).length;
  const shown = claims.filter(claim => claim.publication !== 'dropped').map(claim => claim.confidence);
  const mean = shown.reduce((sum, each) => sum + each, 0) / shown.length;
  return {
    published: count('published'),
    hedged: count('hedged'),
    dropped: count('dropped'),
    confidence: shown.length === 0 ? null : Math.round(mean * 1_000) / 1_000,
  };
}
