import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { defineBenchmark, type Figures } from '#test/bench/define-benchmark';
import { median, ratio, rounded } from '#test/bench/median';
import { percentile } from '#test/bench/percentile';
import { slope } from '#test/bench/slope';
import { processorSeconds } from '#test/bench/stack/processor-seconds';
import { type ScratchStack, startScratchStack } from '#test/bench/stack/scratch-stack';
import { decideSample } from '#test/bench/waiting/decide-sample';
import { megabytes, type Parked, parkInSteps, type Resting } from '#test/bench/waiting/park-in-steps';
import { openParking } from '#test/bench/waiting/park-runs';
import type { DecisionTimes } from '#test/bench/waiting/time-decision';
import { nextCacheReport, type WorkerCache } from '#test/bench/waiting/worker-cache';

/** Of the worker's memory, while it only waits: a hundredth of what one takes that is kept in memory. */
const mostBytesPerRun = 10_240;
/** The resident memory of an idle process goes up and down by tens of megabytes: two looks tell no growth. */
const fewestLooks = 3;
const idleSeconds = 30;

export default defineBenchmark({
  name: 'waiting',
  about: 'runs that wait for a person: what they cost the worker, and how soon a decision on one of them is acted upon',
  options: {
    runs: { fallback: 10_000, about: 'runs that wait' },
    decisions: { fallback: 50, about: 'of them decided on, and as many fresh ones' },
  },
  goals: [
    {
      says: `a waiting run takes at most ${mostBytesPerRun} bytes of the worker once its cache is full`,
      holds: ({ bytesPerRun }) => (bytesPerRun ?? 0) <= mostBytesPerRun,
    },
    { says: 'every decision is acted upon', holds: ({ decided, resumed }) => decided === resumed },
  ],
  async run({ option, say }) {
    const stack = await startScratchStack({ name: 'waiting' });
    const connection = await Connection.connect({ address: stack.info().addresses.temporal ?? '' });
    try {
      const park = await openParking(stack);
      const parked = await parkInSteps(stack, park, { count: option.runs, say });
      const [idle, before] = await Promise.all([idleShare(stack), nextCacheReport(connection)]);
      say(`${before?.size ?? '?'} of them are in the worker's memory; deciding on ${option.decisions} …`);
      const cached = before?.size ?? 0;
      const waiting = parked.runs.slice(0, Math.max(option.decisions, parked.runs.length - cached));
      const { long, fresh } = await decideSample(stack, { park, waiting, size: option.decisions });
      const after = await nextCacheReport(connection);
      return {
        runs: parked.runs.length,
        startsPerSecond: rounded(parked.runs.length / parked.seconds),
        ...memoryFigures(parked, cached),
        idleProcessorShare: rounded(idle),
        ...(await historyFigures(connection, parked)),
        ...cacheFigures(before, after),
        decided: 2 * Math.min(option.decisions, waiting.length),
        resumed: long.length + fresh.length,
        waited: timeFigures(long),
        fresh: timeFigures(fresh),
        ratio: ratio(median(long.map(times => times.resumed)), median(fresh.map(times => times.resumed))),
      };
    } finally {
      await connection.close();
      await stack.close();
    }
  },
});

/** Of one core, by the worker while nothing happens. */
async function idleShare(stack: ScratchStack): Promise<number | null> {
  const { pid } = stack.markOf('worker');
  const before = processorSeconds(pid);
  await sleep(idleSeconds * 1_000);
  const after = processorSeconds(pid);
  return before === null || after === null ? null : (after - before) / idleSeconds;
}

/** Growth is told from where the cache is full: up to there the worker fills it. */
function memoryFigures({ resting }: Parked, cached: number): Record<string, number | null | Figures> {
  const full = resting.filter(({ runs }) => runs >= 2 * cached);
  const grows = (of: (step: Resting) => number) => {
    const bytes = full.length < fewestLooks ? null : slope(full.map(step => ({ x: step.runs, y: of(step) })));
    return bytes === null ? null : Math.round(bytes);
  };
  return {
    bytesPerRun: grows(step => step.worker),
    serverBytesPerRun: grows(step => step.server),
    workerMegabytes: atEach(resting, step => step.worker),
    serverMegabytes: atEach(resting, step => step.server),
  };
}

function atEach(resting: readonly Resting[], of: (step: Resting) => number): Figures {
  return Object.fromEntries(resting.map(step => [`at${step.runs}`, megabytes(of(step))]));
}

/** All of them wait alike, so the first speaks for the rest. */
async function historyFigures(connection: Connection, { runs: [run] }: Parked): Promise<Figures> {
  const { historyLength, historySize = 0 } = await new Client({ connection }).workflow
    .getHandle(run?.workflowId ?? '')
    .describe();
  return { events: historyLength, historyKilobytes: rounded(historySize / 1_024) };
}

function cacheFigures(before: WorkerCache | null, after: WorkerCache | null): Figures {
  return {
    runsInMemory: before?.size ?? null,
    missesWhileDeciding: before && after ? after.misses - before.misses : null,
  };
}

function timeFigures(times: readonly DecisionTimes[]): Figures {
  const resumed = times.map(time => time.resumed);
  const at = (share: number) => rounded(percentile(resumed, share));
  return {
    p50: at(0.5),
    p95: at(0.95),
    max: at(1),
    overASecond: resumed.filter(seconds => seconds > 1).length,
    answeredP50: rounded(median(times.map(time => time.answered))),
  };
}
