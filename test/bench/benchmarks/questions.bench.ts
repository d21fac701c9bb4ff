import { rmSync } from 'node:fs';
import type { ResearchPlan } from '#shared/contracts/plan';
import { marketBrief } from '#test/bench/corpus/market-brief';
import { marketQuestions } from '#test/bench/corpus/market-questions';
import { writeMarketCorpus } from '#test/bench/corpus/write-market-corpus';
import { defineBenchmark, type Figures } from '#test/bench/define-benchmark';
import { ratio, rounded } from '#test/bench/median';
import { approveUntilEnd, type EndedRun, startRun } from '#test/bench/stack/drive-run';
import { historySizeOf } from '#test/bench/stack/history-size';
import { peakMegabytes, resetPeak } from '#test/bench/stack/peak-memory';
import { scratchFolder } from '#test/bench/stack/scratch-folder';
import { type ScratchStack, startScratchStack } from '#test/bench/stack/scratch-stack';
import { timed } from '#test/bench/stopwatch';

const mostMegabytes = 1_024;
const mostKilobytes = 500;
const leastQuestions = 50;
const endsWithinMs = 20 * 60_000;

export default defineBenchmark({
  name: 'questions',
  about:
    'memory and history of runs with at least fifty questions over a large generated corpus, one alone and several at once',
  options: {
    documents: { fallback: 2_000, about: 'documents of the generated corpus' },
    together: { fallback: 3, about: 'runs at once, after one alone' },
  },
  goals: [
    { says: `each run asks ${leastQuestions} questions`, holds: ({ questions }) => (questions ?? 0) >= leastQuestions },
    {
      says: `the worker stays under ${mostMegabytes} MB`,
      holds: figures => under(figures, 'workerPeakMegabytes', mostMegabytes),
    },
    {
      says: `each history stays under ${mostKilobytes} KB`,
      holds: figures => under(figures, 'historyKilobytes', mostKilobytes),
    },
    { says: 'every run finishes', holds: ({ runs, finished }) => runs === finished },
  ],
  async run({ option, say }) {
    const stack = await startScratchStack({ name: 'questions' });
    const corpus = scratchFolder('corpus');
    try {
      await writeMarketCorpus(corpus, option.documents);
      say('one run …');
      const alone = await measure(stack, { corpus, runs: 1 });
      say(`${option.together} runs at once …`);
      const together = await measure(stack, { corpus, runs: option.together });
      return {
        documents: option.documents,
        questions: alone.questions,
        runs: 1 + option.together,
        finished: alone.finished + together.finished,
        alone: alone.figures,
        together: together.figures,
        secondsRatio: ratio(together.figures['seconds'] ?? null, alone.figures['seconds'] ?? null),
      };
    } finally {
      await stack.close();
      rmSync(corpus, { recursive: true, force: true });
    }
  },
});

function under(figures: Figures, kind: string, limit: number): boolean {
  const measured = Object.entries(figures).filter(([name]) => name.endsWith(kind));
  return measured.length > 0 && measured.every(([, value]) => value !== null && value < limit);
}

interface Measured {
  readonly questions: number;
  readonly finished: number;
  readonly figures: Figures;
}

async function measure(stack: ScratchStack, { corpus, runs }: { corpus: string; runs: number }): Promise<Measured> {
  const { pid } = stack.markOf('worker');
  resetPeak(pid);
  const { result: ended, seconds } = await timed(() =>
    Promise.all(Array.from({ length: runs }, () => oneRun(stack, corpus))),
  );
  const histories = await Promise.all(ended.map(({ workflowId }) => historySizeOf(stack, workflowId)));
  const questions = await Promise.all(ended.map(({ runId }) => questionsOf(stack, runId)));
  return {
    questions: Math.min(...questions),
    finished: ended.filter(({ state }) => state === 'completed').length,
    figures: {
      seconds: rounded(seconds),
      workerPeakMegabytes: peakMegabytes(pid),
      historyEvents: Math.max(...histories.map(({ events }) => events)),
      historyKilobytes: Math.max(...histories.map(({ kilobytes }) => kilobytes ?? 0)),
    },
  };
}

async function oneRun(stack: ScratchStack, corpus: string): Promise<EndedRun> {
  const brief = { ...marketBrief, questions: marketQuestions };
  return approveUntilEnd(stack, await startRun(stack, { brief, corpus }), endsWithinMs);
}

async function questionsOf({ api }: ScratchStack, runId: string): Promise<number> {
  return (await api.get<ResearchPlan>(`/v1/runs/${runId}/plan`)).questions.length;
}
