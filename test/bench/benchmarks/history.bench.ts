import { rmSync } from 'node:fs';
import { Client, Connection } from '@temporalio/client';
import { sampleNames } from '#infra/samples/sample-catalogue';
import { marketBrief } from '#test/bench/corpus/market-brief';
import { writeMarketCorpus } from '#test/bench/corpus/write-market-corpus';
import { defineBenchmark, type Figures } from '#test/bench/define-benchmark';
import { rounded } from '#test/bench/median';
import { approveUntilEnd, type RunRequest, sampleRequest, startRun } from '#test/bench/stack/drive-run';
import { peakMegabytes, resetPeak } from '#test/bench/stack/peak-memory';
import { scratchFolder } from '#test/bench/stack/scratch-folder';
import { type ScratchStack, startScratchStack } from '#test/bench/stack/scratch-stack';
import { timed } from '#test/bench/stopwatch';

const mostEvents = 300;
const mostKilobytes = 150;
const briefly = { 'durable-workflows': 'durableWorkflows', 'skill-gaming-us': 'skillGaming' } as const;

export default defineBenchmark({
  name: 'history',
  about: 'length and size of the Temporal history of a run, of the samples and over a large generated corpus',
  options: { documents: { fallback: 500, about: 'documents of the generated corpus' } },
  goals: [
    { says: `at most ${mostEvents} events`, holds: figures => every(figures, 'Events', mostEvents) },
    { says: `at most ${mostKilobytes} KB`, holds: figures => every(figures, 'Kilobytes', mostKilobytes) },
    { says: 'every run finishes', holds: ({ runs, finished }) => runs === finished },
  ],
  async run({ option, say }) {
    const stack = await startScratchStack({ name: 'history' });
    const corpus = scratchFolder('corpus');
    try {
      await writeMarketCorpus(corpus, option.documents);
      let figures: Figures = { runs: 0, finished: 0 };
      const measure = async (name: string, request: RunRequest) => {
        say(`${name} …`);
        figures = merged(figures, named(name, await measureRun(stack, request)));
      };
      for (const name of sampleNames) await measure(briefly[name], await sampleRequest(name));
      await measure('generated', { brief: marketBrief, corpus });
      return { ...figures, generatedDocuments: option.documents };
    } finally {
      await stack.close();
      rmSync(corpus, { recursive: true, force: true });
    }
  },
});

function every(figures: Figures, kind: string, limit: number): boolean {
  const measured = Object.entries(figures).filter(([name]) => name.endsWith(kind));
  return measured.every(([, value]) => value !== null && value <= limit);
}

function named(name: string, { finished, ...figures }: Figures): Figures {
  const own = Object.entries(figures).map(([kind, value]) => [`${name}${kind}`, value]);
  return { runs: 1, finished: finished ?? 0, ...Object.fromEntries(own) };
}

function merged(before: Figures, { runs, finished, ...own }: Figures): Figures {
  return {
    ...before,
    ...own,
    runs: (before['runs'] ?? 0) + (runs ?? 0),
    finished: (before['finished'] ?? 0) + (finished ?? 0),
  };
}

async function measureRun(stack: ScratchStack, request: RunRequest): Promise<Figures> {
  const { pid } = stack.markOf('worker');
  resetPeak(pid);
  const { result, seconds } = await timed(async () => approveUntilEnd(stack, await startRun(stack, request)));
  return {
    finished: result.state === 'completed' ? 1 : 0,
    ...(await historyOf(stack, result.workflowId)),
    Seconds: rounded(seconds),
    WorkerPeakMegabytes: peakMegabytes(pid),
  };
}

async function historyOf(stack: ScratchStack, workflowId: string): Promise<Figures> {
  const connection = await Connection.connect({ address: stack.info().addresses.temporal ?? '' });
  try {
    const { historyLength, historySize } = await new Client({ connection }).workflow.getHandle(workflowId).describe();
    return {
      Events: historyLength,
      Kilobytes: historySize === undefined ? null : rounded(historySize / 1_024),
    };
  } finally {
    await connection.close();
  }
}
