import { defineBenchmark } from '#test/bench/define-benchmark';
import { openInProcessRunner } from '#test/bench/in-process/in-process-runner';
import { median, ratio, rounded } from '#test/bench/median';
import { forgetCalls, watchCalls } from '#test/bench/stack/call-attempts';
import { approveUntilEnd, sampleRequest, startRun } from '#test/bench/stack/drive-run';
import { countExecutions } from '#test/bench/stack/execution-counts';
import { type ScratchStack, startScratchStack } from '#test/bench/stack/scratch-stack';
import { workingSeconds } from '#test/bench/stack/working-seconds';
import { timed } from '#test/bench/stopwatch';

export default defineBenchmark({
  name: 'overhead',
  about: 'what durability costs: a run through API, Temporal and journal against the same activities in one process',
  options: { rounds: { fallback: 5, about: 'runs each way, after one to warm up' } },
  goals: [{ says: 'both ways give the same document', holds: ({ runs, sameHash }) => runs === sameHash }],
  async run({ option, say }) {
    const stack = await startScratchStack({ name: 'overhead' });
    try {
      await watchCalls(stack.database());
      const request = await sampleRequest('durable-workflows');
      const inProcess = await openInProcessRunner(stack, request);
      const durable: DurableRun[] = [];
      const bare: { result: string; seconds: number }[] = [];
      for (let round = 0; round <= option.rounds; round += 1) {
        durable.push(await durableRun(stack, request));
        bare.push(await timed(inProcess));
        say(
          `round ${round} of ${option.rounds}: ${rounded(durable.at(-1)?.seconds ?? null)} s durable, ${rounded(bare.at(-1)?.seconds ?? null)} s in process`,
        );
      }
      const hashes = [...durable.map(run => run.contentHash), ...bare.map(run => run.result)];
      const secondsDurable = median(durable.slice(1).map(run => run.seconds));
      const secondsInProcess = median(bare.slice(1).map(run => run.seconds));
      const activities = durable[0]?.activities ?? 0;
      const lost = (secondsDurable ?? 0) - (secondsInProcess ?? 0);
      return {
        runs: hashes.length,
        sameHash: hashes.filter(hash => hash === hashes[0]).length,
        activities,
        secondsDurable: rounded(secondsDurable),
        secondsInProcess: rounded(secondsInProcess),
        ratio: ratio(secondsDurable, secondsInProcess),
        millisecondsPerActivity: rounded((1_000 * lost) / activities),
      };
    } finally {
      await stack.close();
    }
  },
});

interface DurableRun {
  readonly seconds: number;
  readonly contentHash: string | null;
  readonly activities: number;
}

async function durableRun(stack: ScratchStack, request: { brief: unknown; corpus: string }): Promise<DurableRun> {
  await forgetCalls(stack.database());
  const { runId, workflowId, contentHash } = await approveUntilEnd(stack, await startRun(stack, request));
  const { activities } = await countExecutions(stack.database(), workflowId);
  return { seconds: await workingSeconds(stack.database(), runId), contentHash, activities };
}
