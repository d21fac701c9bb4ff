import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Deployment } from '#activities/llm/gateway/deployment';
import { defaultDeskPolicy } from '#activities/llm/model-desk';
import type { ModelPort } from '#activities/llm/model-port';
import { createBreakerStore } from '#infra/storage/breaker-store';
import { createCallLeases } from '#infra/storage/call-leases';
import { createModelJournal } from '#infra/storage/model-journal';
import { createMoneyBook } from '#infra/storage/money-book';
import { createRateStore } from '#infra/storage/rate-store';
import { readRunEnding } from '#infra/storage/run-ending';
import { createRunRecorder } from '#infra/storage/run-recorder';
import type { Database } from '#infra/storage/schema';
import { createLogger } from '#infra/telemetry/logger';
import { Mrd } from '#shared/contracts/mrd';
import { derivedSections, sectionIds, sectionTitles } from '#shared/contracts/section';
import type { RunState } from '#shared/policies/run-state';
import { recordHistory } from '#test/support/recorded-histories';
import {
  approveAll,
  decide,
  type Harness,
  reach,
  reachRevision,
  type StartedRun,
  startHarness,
  tinyBrief,
} from '#test/support/run-harness';
import { schemaSample } from '#test/support/wire-server/schema-sample';
import type { ModelCapacities } from '#workers/compose-desk';
import { tellOfModels } from '#workers/tell-of-models';
import type { mrdWorkflow } from '#workflows/mrd.workflow';

/** Plan and six of the sections: each call costs a thousandth of a dollar and reserves two. */
const limits = { runMicroUsd: 7_500, tenantMonthMicroUsd: 10_000_000 };

const questions = sectionIds
  .filter(id => !derivedSections.includes(id))
  .map((sectionId, at) => ({
    id: `q-${String(at + 1).padStart(2, '0')}`,
    sectionId,
    text: `What do the sources say about ${sectionId}?`,
    needs: ['number'],
    queries: ['heat pumps installers', sectionId],
    tools: ['local-corpus'],
    critical: false,
  }));

const asked: string[] = [];
const port: ModelPort = {
  async complete({ output, model }) {
    asked.push(output?.name ?? '');
    const answer = output?.name === 'plan-research' ? { questions } : schemaSample(output?.schema);
    const usage = { inputTokens: 0, cachedInputTokens: 0, cacheWriteTokens: 0, outputTokens: 1_000 };
    return { text: JSON.stringify(answer), finish: 'complete', usage, model, requestId: null };
  },
};
const model: Deployment = {
  id: 'p/m',
  provider: 'p',
  model: 'm',
  port,
  contextTokens: 1_000_000,
  maxOutputTokens: 2_000,
  requestsPerMinute: null,
  tokensPerMinute: null,
  costOf: ({ outputTokens }) => outputTokens,
};

function capacities(db: Kysely<Database>): ModelCapacities {
  const told = tellOfModels(createRunRecorder(db), createLogger('test', 'fatal'));
  return {
    policy: defaultDeskPolicy,
    onStandIn: told.onStandIn,
    endOf: runId => readRunEnding(db, runId),
    gateway: {
      deployments: [model],
      table: { rules: [{ name: 'all', when: {}, use: ['*'], mode: 'first', why: 'a test' }] },
      journal: createModelJournal(db),
      leases: createCallLeases(db),
      money: createMoneyBook(db, { limits }),
      breakers: createBreakerStore(db),
      rates: createRateStore(db),
      onWarning: told.onWarning,
    },
  };
}

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ models: capacities, budget: limits });
});
afterAll(() => harness?.close());
beforeEach(() => {
  asked.length = 0;
});

const oneSecond = 1 / 86_400;

/** An answer paid for one run serves the next that asks the same: here each has a brief of its own and pays for itself. */
let briefs = 0;

async function untilMoneyIsOut(options: { deadlineDays?: number; atDeadline?: 'end' } = {}) {
  briefs += 1;
  const run = await harness.start({ ...options, brief: { ...tinyBrief, title: `${tinyBrief.title}, ${briefs}` } });
  await reach(run, 'awaiting-plan-approval');
  await decide(run, { decision: 'approve' });
  const { waitingFor } = await reach(run, 'awaiting-budget');
  return { run, waitingFor };
}

/** What the workflow shows stands in the database a moment later. */
async function untilStored({ runId }: StartedRun, state: RunState) {
  for (;;) {
    const row = await harness.row(runId);
    if (row?.state === state) return row;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

async function document(run: StartedRun) {
  const { files } = await approveAll(run);
  const text = async (hash = '') => (await harness.artifacts.get(hash)).toString();
  const mrd = Mrd.parse(JSON.parse(await text(files?.json)));
  return { mrd, markdown: await text(files?.markdown), html: await text(files?.html) };
}

async function story(run: StartedRun, type: string) {
  const events = await harness.runs.listEvents({ runId: run.runId, afterSeq: 0, limit: 1_000 });
  return events.filter(event => event.type === type).map(event => event.data);
}

describe('a run whose budget does for half of its sections', () => {
  it('asks once, shows the figures, and goes on with models when it is raised', async () => {
    const { run, waitingFor } = await untilMoneyIsOut();
    expect(waitingFor?.budget).toMatchObject({ of: 'run', limitUsd: 0.0075, suggestedUsd: 0.1 });
    expect(waitingFor?.budget?.spentUsd).toBeGreaterThan(0.005);
    const row = await untilStored(run, 'awaiting-budget');
    expect(row).toMatchObject({ state: 'awaiting-budget', waitingFor: 'budget', budgetUsd: null });
    await harness.restart();
    await expect(decide(run, { decision: 'approve', budgetUsd: 0.0075 })).rejects.toMatchObject({
      cause: { type: 'decision.invalid' },
    });
    const approval = { kind: 'budget', digest: waitingFor?.digest, decision: 'approve', budgetUsd: 0.1 };
    expect(await decide(run, approval)).toMatchObject({ outcome: 'accepted' });
    expect(await decide(run, approval)).toMatchObject({ outcome: 'duplicate' });
    const { mrd } = await document(run);
    expect(mrd.engine.statement).toContain('Written by language models (p/m)');
    expect(mrd.engine.statement).not.toContain('partial');
    expect(mrd.decisions.map(({ kind, decision }) => [kind, decision])).toContainEqual(['budget', 'approve']);
    expect(await harness.row(run.runId)).toMatchObject({ state: 'completed', budgetUsd: 0.1 });
    expect((await story(run, 'decision-requested')).filter(({ kind }) => kind === 'budget')).toHaveLength(1);
    const warned = await story(run, 'budget-warned');
    // Sections are drafted at once: which of two warnings is written first is theirs to settle.
    expect(
      warned
        .map(({ share, limitUsd }) => [Number(share), limitUsd])
        .toSorted(([one = 0], [other = 0]) => Number(one) - Number(other)),
    ).toEqual([
      [0.25, 0.0075],
      [0.5, 0.0075],
    ]);
    expect(await story(run, 'model-stood-in')).toEqual([]);
    await recordHistory('budget-raised', run);
  });

  it('completes without models when nobody gives more, and says on its face that it is partial, which sections and why', async () => {
    const { run } = await untilMoneyIsOut();
    await decide(run, { decision: 'reject' });
    const before = asked.length;
    const { mrd, markdown, html } = await document(run);
    expect(asked).toHaveLength(before);
    expect(mrd.status).toBe('partial');
    expect(mrd.engine.statement).toContain("the run's budget for language models, USD 0.0075, was used up");
    const standIns = await story(run, 'model-stood-in');
    const titles = standIns
      .flatMap(({ section }) => sectionIds.filter(id => id === section))
      .map(id => sectionTitles[id]);
    expect(titles.length).toBeGreaterThan(3);
    for (const text of [mrd.engine.statement, markdown, html.replaceAll('&#39;', "'")]) {
      expect(text).toContain('This document is partial');
      expect(text).toContain('Written without a model for that reason');
      for (const title of titles) expect(text).toContain(title);
    }
    expect(mrd.totals.costUsd).toBeLessThanOrEqual(0.0075);
    await recordHistory('budget-declined', run);
  });

  it('does the same when nobody answers in time', async () => {
    const { run } = await untilMoneyIsOut({ deadlineDays: 5 * oneSecond, atDeadline: 'end' });
    const { mrd } = await document(run);
    expect(mrd.engine.statement).toContain('This document is partial');
    expect(mrd.decisions.map(({ kind, decision }) => [kind, decision])).toContainEqual(['budget', 'expire']);
    await recordHistory('budget-expired', run);
  });

  it('asks again when the raise does not do, and takes no decision on what it showed before', async () => {
    const { run, waitingFor } = await untilMoneyIsOut();
    await decide(run, { decision: 'approve', budgetUsd: 0.0095 });
    const again = await reachRevision(run, 'awaiting-budget', 2);
    expect(again.waitingFor?.revision).toBe(2);
    expect(again.waitingFor?.budget).toMatchObject({ limitUsd: 0.0095 });
    await expect(decide(run, { kind: 'budget', decision: 'reject', digest: waitingFor?.digest })).rejects.toMatchObject(
      { cause: { type: 'decision.stale' } },
    );
    await run.handle.cancel();
    await run.handle.result().catch(() => undefined);
    expect(await harness.row(run.runId)).toMatchObject({ state: 'cancelled' });
  });

  it('takes no old approval for a new question after a reset', async () => {
    const { run: first } = await untilMoneyIsOut();
    await decide(first, { decision: 'approve', budgetUsd: 0.0095 });
    await reachRevision(first, 'awaiting-budget', 2);
    const run = await resetToBefore('quoteRaise', first);
    const { waitingFor, decisions } = await reachRevision(run, 'awaiting-budget', 3);
    expect(waitingFor).toMatchObject({ revision: 3, budget: { limitUsd: 0.0095 } });
    expect(decisions.filter(({ kind, outcome }) => kind === 'budget' && outcome === 'accepted')).toEqual([]);
    await decide(run, { decision: 'approve', budgetUsd: 0.2 });
    const { mrd } = await document(run);
    expect(mrd.engine.statement).not.toContain('partial');
  });
});

/** As people reset a run in the Temporal UI: signals and updates that came later are applied again. */
async function resetToBefore(activity: string, { runId, handle }: StartedRun): Promise<StartedRun> {
  const { events } = await handle.fetchHistory();
  const scheduled = events?.find(
    event => event.activityTaskScheduledEventAttributes?.activityType?.name === activity,
  )?.activityTaskScheduledEventAttributes;
  const { client } = harness;
  await client.workflowService.resetWorkflowExecution({
    namespace: client.options.namespace,
    workflowExecution: { workflowId: handle.workflowId },
    reason: 'a test',
    requestId: randomUUID(),
    workflowTaskFinishEventId: scheduled?.workflowTaskCompletedEventId ?? null,
  });
  return { runId, handle: client.workflow.getHandle<typeof mrdWorkflow>(handle.workflowId) };
}
