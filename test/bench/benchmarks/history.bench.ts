import { rmSync } from 'node:fs';
import { sampleNames } from '#infra/samples/sample-catalogue';
import { marketBrief } from '#test/bench/corpus/market-brief';
import { writeMarketCorpus } from '#test/bench/corpus/write-market-corpus';
import { defineBenchmark, type Figures } from '#test/bench/define-benchmark';
import { rounded } from '#test/bench/median';
import { approveUntilEnd, type RunRequest, sampleRequest, startRun } from '#test/bench/stack/drive-run';
import { historySizeOf } from '#test/bench/stack/history-size';
import { peakMegabytes, resetPeak } from '#test/bench/stack/peak-memory';
import { scratchFolder } from '#test/bench/stack/scratch-folder';
import { type ScratchStack, startScratchStack } from '#test/bench/stack/scratch-stack';
import { timed } from '#test/bench/stopwatch';
import { runAnswer } from '#test/support/model-answers/run-script';
import { bodyRecord } from '#test/support/wire-server/wire-call';
import { startWireServer } from '#test/support/wire-server/wire-server';

const mostEvents = 300;
const mostKilobytes = 150;
/** Seven models, so that each question is thirteen calls. */
const chain = [
  'anthropic/claude-sonnet-5-5',
  'anthropic/claude-haiku-5-5',
  'openai/gpt-6.2-sol',
  'openai/gpt-6.1-sol',
  'openai/gpt-6.1-terra',
  'openai/gpt-5.6-luna',
  'openai/gpt-6-luna',
];
const briefly = { 'durable-workflows': 'durableWorkflows', 'skill-gaming-us': 'skillGaming' } as const;

export default defineBenchmark({
  name: 'history',
  about: 'length and size of the Temporal history of a run, of the samples and over a large generated corpus',
  options: { documents: { fallback: 500, about: 'documents of the generated corpus' } },
  goals: [
    { says: `at most ${mostEvents} events`, holds: figures => every(figures, 'Events', mostEvents) },
    { says: `at most ${mostKilobytes} KB`, holds: figures => every(figures, 'Kilobytes', mostKilobytes) },
    { says: 'the run over models asks them 200 times', holds: ({ modelsCalls }) => (modelsCalls ?? 0) >= 200 },
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
      say('a run over models …');
      figures = merged(figures, named('models', await measureAskingRun()));
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

/**
 * A run asks some twenty questions. Here every model but the last misunderstands each of them, and its repair too, so that
 * one question is many calls, as in a bad hour of a long chain of fallbacks.
 */
async function measureAskingRun(): Promise<Figures> {
  const wire = await startWireServer();
  const last = 'gpt-6-luna';
  wire.always(call =>
    bodyRecord(call)['model'] === last ? runAnswer(call) : { kind: 'answer', text: 'As you wish.' },
  );
  const stack = await startScratchStack({
    name: 'history-models',
    settings: {
      ASSAY_MODELS: chain.join(','),
      ASSAY_BUDGET_RUN_USD: '1000',
      ASSAY_BUDGET_MONTH_USD: '1000',
      ANTHROPIC_API_KEY: 'sk-of-nobody',
      ANTHROPIC_BASE_URL: wire.url,
      OPENAI_API_KEY: 'sk-of-nobody',
      OPENAI_BASE_URL: `${wire.url}/v1`,
    },
  });
  try {
    const measured = await measureRun(stack, await sampleRequest('durable-workflows'));
    return { ...measured, Calls: wire.calls.length };
  } finally {
    await stack.close();
    await wire.close();
  }
}

async function historyOf(stack: ScratchStack, workflowId: string): Promise<Figures> {
  const { events, kilobytes } = await historySizeOf(stack, workflowId);
  return { Events: events, Kilobytes: kilobytes };
}
