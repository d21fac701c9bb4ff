import type { JudgedClaim } from '#test/bench/verify/judged-claim';
import { balancedAccuracy } from '#test/bench/verify/score-judged';

/** The least confidence from which accepting gives the best balanced accuracy. */
export function bestThreshold(judged: readonly JudgedClaim[]): number {
  const levels = [...new Set(judged.map(({ confidence }) => confidence))].sort((one, other) => one - other);
  const accuracy = (level: number) =>
    balancedAccuracy(
      judged.map(claim => ({
        ...claim,
        verdict: claim.confidence >= level ? ('supported' as const) : ('unsupported' as const),
      })),
    );
  return levels.map(level => [accuracy(level), level] as const).sort(([a], [b]) => b - a)[0]?.[1] ?? 1;
}
