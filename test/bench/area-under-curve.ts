import { rounded } from '#test/bench/median';

/** How often one that should score higher does so than one that should not; a draw counts half. Three digits. */
export function areaUnderCurve(above: readonly number[], below: readonly number[]): number | null {
  const wins = above.flatMap(one => below.map(other => (one > other ? 1 : one === other ? 0.5 : 0)));
  return rounded(wins.reduce<number>((sum, win) => sum + win, 0) / Math.max(1, wins.length));
}
