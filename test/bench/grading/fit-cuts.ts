import type { ScoredPassage } from '#test/bench/grading/graded-passages';

export interface Cuts {
  readonly irrelevant: number;
  readonly relevant: number;
}

const mostLost = 0.03;
const step = 0.01;
const highest = 1.15;

/** What a wrong step costs: to stop searching at what does not answer is worse than to search on for nothing. */
const costOf: Record<ScoredPassage['grade'], { readonly taken: number; readonly left: number }> = {
  relevant: { taken: 0, left: 1 },
  ambiguous: { taken: 0.5, left: 0 },
  irrelevant: { taken: 2, left: 0 },
};

/** `irrelevant`: the highest cut that loses few; `relevant`: the cheapest one above it, the lower of equals. */
export function fitCuts(scored: readonly ScoredPassage[]): Cuts {
  const cuts = Array.from({ length: Math.round(highest / step) }, (_, at) => Math.round((at + 1) * step * 100) / 100);
  const answers = scored.filter(({ grade }) => grade === 'relevant');
  const lost = (cut: number) => answers.filter(({ relevance }) => relevance < cut).length / Math.max(1, answers.length);
  const irrelevant = cuts.findLast(cut => lost(cut) <= mostLost) ?? 0;
  const above = cuts.filter(cut => cut > irrelevant);
  const costs = above.map(cut => costAt(scored, cut));
  return { irrelevant, relevant: above[costs.indexOf(Math.min(...costs))] ?? highest };
}

function costAt(scored: readonly ScoredPassage[], cut: number): number {
  return scored.reduce((sum, { grade, relevance }) => sum + costOf[grade][relevance >= cut ? 'taken' : 'left'], 0);
}
