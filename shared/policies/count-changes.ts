import type { ChangeCounts } from '#shared/contracts/refresh';
import type { ClaimChange, RunDiff } from '#shared/contracts/run-diff';

export function countChanges({ claims, numbers, sources }: RunDiff): ChangeCounts {
  const count = (kind: ClaimChange['change']) => claims.filter(({ change }) => change === kind).length;
  return {
    claimsAppeared: count('appeared'),
    claimsDied: count('died'),
    claimsJudgedAnew: count('judged-anew'),
    numbersMoved: numbers.length,
    sourcesChanged: sources.length,
  };
}
