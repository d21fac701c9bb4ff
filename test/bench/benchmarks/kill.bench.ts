import type { PartName } from '#infra/local/stack-info';
import { defineBenchmark, type Figures } from '#test/bench/define-benchmark';
import { median, ratio, rounded } from '#test/bench/median';
import { watchCalls } from '#test/bench/stack/call-attempts';
import { sampleRequest } from '#test/bench/stack/drive-run';
import { type KillPoint, killPoints } from '#test/bench/stack/kill-at';
import { createKillPace } from '#test/bench/stack/kill-pace';
import { killWhileAsking } from '#test/bench/stack/kill-while-asking';
import { type ObservedRun, observeRun } from '#test/bench/stack/observed-run';
import { startScratchStack } from '#test/bench/stack/scratch-stack';

/** The first warms the worker up, so it counts for its content but not for its time. */
const baselineRuns = 3;

export default defineBenchmark({
  name: 'kill',
  about: 'kill -9 of worker, API and Temporal server, each in a run of its own: same document, nothing done twice?',
  options: {
    points: { fallback: 20, about: 'points of a run at which the worker is killed' },
    api: { fallback: 2, about: 'points at which the API is killed' },
    temporal: { fallback: 3, about: 'points at which the Temporal server is killed' },
    models: { fallback: 20, about: 'points of about 60 model calls at which the worker is killed; 0 leaves it out' },
  },
  goals: [
    { says: 'every run finishes', holds: ({ runs, finished }) => runs === finished },
    { says: 'every run writes the same document', holds: ({ runs, sameHash }) => runs === sameHash },
    { says: 'every kill hit a run under way', holds: ({ runs, runKills }) => runs === runKills },
    {
      says: 'no completed activity ran again',
      holds: ({ completedActivitiesRunAgain: again = 0, activitiesNotCompletedOnce: odd = 0 }) =>
        again === 0 && odd === 0,
    },
    {
      says: 'no kept answer was bought again',
      holds: ({ completedCallsBoughtTwice }) => completedCallsBoughtTwice === 0,
    },
    {
      says: 'of model calls at most those in flight are lost, and all their runs finish',
      holds: figures =>
        figures['models.runs'] === figures['models.finished'] &&
        (figures['models.attemptsLost'] ?? 0) <= (figures['models.inFlightWhenKilled'] ?? 0) &&
        (figures['models.asked'] ?? 0) - (figures['models.modelCalls'] ?? 0) <= (figures['models.attemptsLost'] ?? 0),
    },
  ],
  async run({ option, say }) {
    const runs = option.points + option.api + option.temporal > 0 ? await killRuns(option, say) : {};
    if (option.models === 0) return { ...runs, kills: runs['runKills'] ?? 0 };
    const models = await killWhileAsking({ points: option.models, calls: 60 }, say);
    const both = (name: string) => (runs[name] ?? 0) + (models[name] ?? 0);
    return {
      ...runs,
      kills: (runs['runKills'] ?? 0) + (models['kills'] ?? 0),
      completedCallsBoughtTwice: both('completedCallsBoughtTwice'),
      dollarsLost: both('dollarsLost'),
      models,
    };
  },
});

async function killRuns(
  option: Readonly<Record<'points' | 'api' | 'temporal', number>>,
  say: (line: string) => void,
): Promise<Figures> {
  const stack = await startScratchStack({ name: 'kill' });
  try {
    await watchCalls(stack.database());
    const request = await sampleRequest('durable-workflows');
    const pace = createKillPace();
    const baseline: ObservedRun[] = [];
    for (let n = 0; n < baselineRuns; n += 1) baseline.push(await observeRun(stack, request));
    const marks = 2 * (baseline[0]?.executions.activities ?? 0);
    say(`baseline: ${marks / 2} activities, ${rounded(median(baseline.map(run => run.seconds)))} s`);
    const points: KillPoint[] = [
      ...killPoints('worker', { count: option.points, marks }),
      ...killPoints('api', { count: option.api, marks }),
      ...killPoints('temporal', { count: option.temporal, marks }),
    ];
    const killed: ObservedRun[] = [];
    for (const point of points) {
      await pace(point.part);
      const run = await observeRun(stack, request, point);
      killed.push(run);
      say(`${killed.length} of ${points.length}: ${point.part} at ${point.marks} of ${marks}: ${told(run)}`);
    }
    return figuresOf(baseline, killed);
  } finally {
    await stack.close();
  }
}

function told({ state, seconds, wasKilled, executions, contentHash }: ObservedRun): string {
  const { interrupted, handedBack, completedRunAgain } = executions;
  const counts = `${interrupted} interrupted, ${handedBack} handed back, ${completedRunAgain} run again`;
  return `${wasKilled ? '' : 'NOT KILLED, '}${state} in ${rounded(seconds)} s, ${counts}, ${contentHash?.slice(0, 8)}`;
}

function figuresOf(baseline: readonly ObservedRun[], killed: readonly ObservedRun[]): Figures {
  const hash = baseline[0]?.contentHash;
  const hits = (part: PartName) => killed.filter(run => run.wasKilled && run.point?.part === part);
  const seconds = (runs: readonly ObservedRun[]) => rounded(median(runs.map(run => run.seconds)));
  const sum = (count: (run: ObservedRun) => number) => killed.reduce((total, run) => total + count(run), 0);
  const secondsBaseline = seconds(baseline.slice(1));
  const secondsMedianWithKill = seconds(hits('worker'));
  return {
    runs: killed.length,
    runKills: killed.filter(run => run.wasKilled).length,
    workerKills: hits('worker').length,
    apiKills: hits('api').length,
    temporalKills: hits('temporal').length,
    finished: killed.filter(run => run.state === 'completed').length,
    sameHash: killed.filter(run => run.contentHash === hash).length,
    baselineRuns: baseline.length,
    baselineSameHash: baseline.filter(run => run.contentHash === hash).length,
    activitiesPerRun: baseline[0]?.executions.activities ?? null,
    completedActivitiesRunAgain: sum(run => run.executions.completedRunAgain),
    activitiesNotCompletedOnce: sum(run => run.executions.notCompletedOnce),
    activitiesInterrupted: sum(run => run.executions.interrupted),
    resultsHandedBack: sum(run => run.executions.handedBack),
    callsPerRun: baseline[0]?.calls.kept ?? null,
    completedCallsBoughtTwice: sum(run => run.calls.boughtTwice),
    dollarsLost: sum(run => run.calls.dollarsLost),
    secondsBaseline,
    secondsMedianWithKill,
    secondsMedianWithApiKill: seconds(hits('api')),
    secondsMedianWithTemporalKill: seconds(hits('temporal')),
    secondsLongest: rounded(Math.max(...killed.map(run => run.seconds))),
    ratioWithKill: ratio(secondsMedianWithKill, secondsBaseline),
  };
}
