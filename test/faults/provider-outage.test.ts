import type { Kysely } from 'kysely';
import { defaultDeskPolicy } from '#activities/llm/model-desk';
import { openDeployments } from '#activities/llm/open-deployments';
import { defaultRoutes } from '#activities/llm/routing/default-routes';
import { type BreakerStore, createBreakerStore } from '#infra/storage/breaker-store';
import { createCallLeases } from '#infra/storage/call-leases';
import { createModelJournal } from '#infra/storage/model-journal';
import { createMoneyBook } from '#infra/storage/money-book';
import { createRateStore } from '#infra/storage/rate-store';
import type { Database } from '#infra/storage/schema';
import { AssayError } from '#shared/errors/assay-error';
import { breakerLimits } from '#shared/policies/breaker';
import { thinkFaults } from '#shared/policies/retry-profiles';
import { runAnswer } from '#test/support/model-answers/run-script';
import {
  type Activities,
  approveAll,
  type Harness,
  reach,
  type StartedRun,
  startHarness,
} from '#test/support/run-harness';
import { startWireServer, type WireServer } from '#test/support/wire-server/wire-server';
import type { ModelCapacities } from '#workers/compose-desk';

/** An address where nobody listens until somebody does. */
async function silentAddress(): Promise<{ port: number; url: string }> {
  const wire = await startWireServer();
  await wire.close();
  return { port: Number(new URL(wire.url).port), url: wire.url };
}

const { port, url } = await silentAddress();
const opened: Harness[] = [];
const wires: WireServer[] = [];

afterEach(async () => {
  for (const harness of opened.splice(0)) await harness.close();
  for (const wire of wires.splice(0)) await wire.close();
});

/** Breakers on a clock that can be put forward; what they ask to wait is made short. */
function breakersOf(db: Kysely<Database>, clock: { skippedMs: number }): BreakerStore {
  const breakers = createBreakerStore(db, () => Date.now() + clock.skippedMs);
  return {
    ...breakers,
    async admit(deployment) {
      const admission = await breakers.admit(deployment);
      return admission.kind === 'refuse' ? { ...admission, retryAfterMs: 50 } : admission;
    },
  };
}

/** What would wait for seconds, twice as long each time, comes again soon. */
function hasty(activities: Activities): Activities {
  const soon = (work: (input: never) => Promise<unknown>) => (input: never) =>
    work(input).catch((error: unknown) => {
      if (error instanceof AssayError) Object.assign(error, { retryAfterMs: error.retryAfterMs ?? 200 });
      throw error;
    });
  const entries = Object.entries(activities.think).map(([name, work]) => [name, soon(work)]);
  return { ...activities, think: Object.fromEntries(entries) };
}

async function harnessThat(whenUnanswered: 'wait' | 'extractive') {
  const standIns: string[] = [];
  const clock = { skippedMs: 0 };
  const environment = { OPENAI_API_KEY: 'sk-canary', OPENAI_BASE_URL: `${url}/v1` };
  const deployments = openDeployments({
    names: ['openai/gpt-6-luna'],
    environment,
    pricesPath: undefined,
    limits: {},
  });
  const models = (db: Kysely<Database>): ModelCapacities => ({
    policy: { ...defaultDeskPolicy, whenUnanswered },
    onStandIn: ({ because }) => void standIns.push(because),
    gateway: {
      deployments,
      table: defaultRoutes,
      journal: createModelJournal(db),
      leases: createCallLeases(db),
      money: createMoneyBook(db, { limits: { runMicroUsd: null, tenantMonthMicroUsd: null } }),
      breakers: breakersOf(db, clock),
      rates: createRateStore(db),
      onWarning: () => undefined,
    },
  });
  const harness = await startHarness({ models, around: hasty });
  opened.push(harness);
  return { harness, standIns, clock };
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(resolve => setTimeout(resolve, 100));
}

async function pending({ handle }: StartedRun) {
  const { historyLength, raw } = await handle.describe();
  const [activity] = raw.pendingActivities ?? [];
  return { historyLength, attempt: activity?.attempt ?? 0, says: activity?.lastFailure?.message ?? '' };
}

async function story({ db }: Harness, { runId }: StartedRun) {
  return db.selectFrom('run_events').selectAll().where('run_id', '=', runId).orderBy('seq').execute();
}

describe('while the only provider is away', () => {
  it('a run that may wait does so for more tries than faults are allowed, and goes on by itself', async () => {
    const { harness, standIns, clock } = await harnessThat('wait');
    const run = await harness.start();
    await until(async () => (await pending(run)).attempt >= 4);
    const { historyLength } = await pending(run);
    await until(async () => (await pending(run)).attempt > thinkFaults + 2);
    const waiting = await pending(run);
    expect(waiting).toMatchObject({ historyLength, says: expect.stringContaining('does not answer') });
    const told = (await story(harness, run)).filter(({ type }) => type === 'model-awaited');
    expect(told).toHaveLength(1);
    expect(told[0]?.data).toMatchObject({
      code: 'model.unavailable',
      says: expect.stringContaining('runs go on by themselves when it is back'),
    });
    const wire = await startWireServer({ port });
    wires.push(wire);
    wire.always(call => runAnswer(call));
    clock.skippedMs = 2 * breakerLimits.openMs;
    expect((await approveAll(run)).state).toBe('completed');
    expect(standIns).toEqual([]);
  });

  it('a run that need not wait goes on extractively after a few tries', async () => {
    const { harness, standIns } = await harnessThat('extractive');
    const run = await harness.start();
    await reach(run, 'awaiting-plan-approval');
    expect(standIns).toEqual(['model.unavailable']);
    await run.handle.cancel();
    await run.handle.result().catch(() => undefined);
  });
});

describe('a worker that is told to stop', () => {
  it('lets the call finish that it has begun', async () => {
    const wire = await startWireServer({ port });
    wires.push(wire);
    wire.always(call => runAnswer(call, 2_000));
    const { harness } = await harnessThat('wait');
    const run = await harness.start();
    await until(async () => wire.calls.length === 1);
    await opened.pop()?.close();
    expect(wire.calls.map(({ isAborted }) => isAborted)).toEqual([false]);
    const { harness: next } = await harnessThat('wait');
    await next.client.workflow.getHandle(run.handle.workflowId).terminate();
  });
});
