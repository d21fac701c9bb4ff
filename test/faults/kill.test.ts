import type { PartName } from '#infra/local/stack-info';
import { watchCalls } from '#test/bench/stack/call-attempts';
import {
  approveUntilEnd,
  type RunRequest,
  type StartedRun,
  sampleRequest,
  startRun,
} from '#test/bench/stack/drive-run';
import { countExecutions, progressOf } from '#test/bench/stack/execution-counts';
import type { KillPoint } from '#test/bench/stack/kill-at';
import { type ObservedRun, observeRun } from '#test/bench/stack/observed-run';
import { type ScratchStack, startScratchStack } from '#test/bench/stack/scratch-stack';
import { waitFor } from '#test/bench/stack/wait-for';

/** A stack of its own, since it is killed; needs the build that `npm test` makes. The long version is `npm run bench -- kill`. */
let stack: ScratchStack;
let request: RunRequest;
let baseline: ObservedRun;

beforeAll(async () => {
  stack = await startScratchStack({ name: 'kill-test', durability: 'fast' });
  await watchCalls(stack.database());
  request = await sampleRequest('durable-workflows');
  baseline = await observeRun(stack, request);
}, 240_000);

afterAll(() => stack?.close(), 120_000);

/** A point by its share of the way, as starts and ends of activities tell it. */
function at(part: PartName, share: number): KillPoint {
  return { part, marks: Math.floor(2 * baseline.executions.activities * share) };
}

const asUndisturbed = () => ({
  state: 'completed',
  contentHash: baseline.contentHash,
  executions: expect.objectContaining({
    activities: baseline.executions.activities,
    completedRunAgain: 0,
    notCompletedOnce: 0,
  }),
});

async function replaceSupervisorAt(share: number, { workflowId }: StartedRun): Promise<void> {
  const { marks: enough } = at('worker', share);
  await waitFor(
    async () => {
      const { marks, isOver } = await progressOf(stack.database(), workflowId);
      return marks >= enough && !isOver ? true : null;
    },
    { what: 'the run was half way', withinMs: 240_000, everyMs: 5 },
  );
  await stack.replaceSupervisor();
}

describe('kill -9', () => {
  it('finds a run that, left alone, does each thing once', () => {
    expect(baseline).toMatchObject({ ...asUndisturbed(), contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(baseline.executions.executions).toBe(baseline.executions.activities);
  });

  it('of the worker, twice in a run, changes nothing in the document and repeats nothing that was done', async () => {
    const run = await observeRun(stack, request, at('worker', 0.25), at('worker', 0.7));
    expect(run).toMatchObject({ ...asUndisturbed(), wasKilled: true, calls: { boughtTwice: 0, dollarsLost: 0 } });
    expect(run.executions.executions).toBeGreaterThan(run.executions.activities);
  }, 300_000);

  it('of the API and of the Temporal server in one run changes nothing either', async () => {
    const run = await observeRun(stack, request, at('api', 0.1), at('temporal', 0.55));
    expect(run).toMatchObject({ ...asUndisturbed(), wasKilled: true, calls: { boughtTwice: 0 } });
  }, 300_000);

  it('of the supervisor: a new one on the same data takes the run to its end', async () => {
    const run = await startRun(stack, request);
    const [ended] = await Promise.all([approveUntilEnd(stack, run), replaceSupervisorAt(0.5, run)]);
    const executions = await countExecutions(stack.database(), run.workflowId);
    expect({ ...ended, executions }).toMatchObject(asUndisturbed());
  }, 300_000);
});
