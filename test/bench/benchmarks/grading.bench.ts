import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { relevanceCuts } from '#activities/research/grading/relevance-cuts';
import { areaUnderCurve } from '#test/bench/area-under-curve';
import { defineBenchmark, type Figures } from '#test/bench/define-benchmark';
import { fitCuts } from '#test/bench/grading/fit-cuts';
import { gradedPassages, type ScoredPassage } from '#test/bench/grading/graded-passages';
import { rounded } from '#test/bench/median';

export default defineBenchmark({
  name: 'grading',
  about: 'how well passages are told to answer a question, on labelled passages; the cuts are fitted on one part only',
  options: {},
  goals: [
    {
      says: 'passages that answer score higher than those about something else more often than words in common alone tell',
      holds: figures => (figures['test.auc'] ?? 0) >= (figures['testByWords.auc'] ?? 1),
    },
    {
      says: 'at most 3 in 100 passages that answer are thrown out',
      holds: figures => (figures['test.lost'] ?? 1) <= 0.03,
    },
    {
      says: 'the cuts in use are those that were fitted',
      holds: ({ fittedIrrelevant, fittedRelevant }) =>
        fittedIrrelevant === relevanceCuts.irrelevant && fittedRelevant === relevanceCuts.relevant,
    },
  ],
  async run() {
    const home = mkdtempSync(join(tmpdir(), 'assay-grading-'));
    try {
      const scored = await gradedPassages(home);
      const [train, test] = [true, false].map(isTrain => scored.filter(one => one.isTrain === isTrain));
      const cuts = fitCuts(train ?? []);
      return {
        passages: scored.length,
        fittedIrrelevant: cuts.irrelevant,
        fittedRelevant: cuts.relevant,
        train: figuresOf(train ?? [], one => one.relevance),
        test: figuresOf(test ?? [], one => one.relevance),
        testByWords: figuresOf(test ?? [], one => one.byWords),
      };
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
});

function figuresOf(scored: readonly ScoredPassage[], scoreOf: (one: ScoredPassage) => number): Figures {
  const of = (grade: ScoredPassage['grade']) => scored.filter(one => one.grade === grade).map(scoreOf);
  const [relevant, irrelevant] = [of('relevant'), of('irrelevant')];
  return {
    auc: areaUnderCurve(relevant, irrelevant),
    lost: share(relevant, score => score < relevanceCuts.irrelevant),
    thrownOut: share(irrelevant, score => score < relevanceCuts.irrelevant),
    relevantFound: share(relevant, score => score >= relevanceCuts.relevant),
    irrelevantTaken: share(irrelevant, score => score >= relevanceCuts.relevant),
  };
}

function share(scores: readonly number[], holds: (score: number) => boolean): number | null {
  return rounded(scores.filter(holds).length / Math.max(1, scores.length));
}
