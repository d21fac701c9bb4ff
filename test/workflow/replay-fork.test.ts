import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRunBudgets } from '#infra/storage/run-budgets';
import { Mrd } from '#shared/contracts/mrd';
import { ResearchPlan } from '#shared/contracts/plan';
import type { ForkBody } from '#shared/contracts/replay';
import { type ReplayStage } from '#shared/policies/replay-stages';
import { recordHistory } from '#test/support/recorded-histories';
import { caller, replayServices, stranger } from '#test/support/replay-services';
import { approveAll, type Harness, reach, type StartedRun, startHarness } from '#test/support/run-harness';
import { tinyCorpus } from '#test/support/tiny-corpus';
import { bodyRecord } from '#test/support/wire-server/wire-call';
import { startWireServer, type WireServer } from '#test/support/wire-server/wire-server';
import { wiredModels } from '#test/support/wired-models';

const [luna, terra] = ['openai/gpt-6-luna', 'openai/gpt-6.1-terra'];

let wire: WireServer;
let harness: Harness;
let services: ReturnType<typeof replayServices>;
let parent: StartedRun;
let parentHash: string | null;
let parentDecisions: string[];
let folder: string;
beforeAll(async () => {
  wire = await startWireServer();
  harness = await startHarness({ models: db => wiredModels(wire, db, [luna, terra]) });
  services = replayServices(harness);
  folder = await mkdtemp(join(tmpdir(), 'assay-fork-'));
  parent = await harness.start();
  const { contentHash, files } = await approveAll(parent);
  parentHash = contentHash;
  parentDecisions = await decisionsIn(files?.json);
  expect(parentDecisions).toEqual(expect.arrayContaining(['plan: approve', 'regulatory: approve', 'final: approve']));
});
afterAll(async () => {
  await harness?.close();
  await wire?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What people decided, as the document's own appendix tells it. */
async function decisionsIn(hash = ''): Promise<string[]> {
  const { decisions } = Mrd.parse(JSON.parse((await harness.artifacts.get(hash)).toString()));
  return decisions.map(({ kind, decision }) => `${kind}: ${decision}`);
}

const codeOf = (thrown: Promise<unknown>) => thrown.then(() => null).catch((error: { code: string }) => error.code);
const runOf = (runId: string): StartedRun => ({
  runId,
  handle: harness.client.workflow.getHandle(`mrd/test/${runId}`),
});
const fork = async (of: string, body: ForkBody & { key?: string }) =>
  runOf((await services.fork.fork(caller, of, body)).run.runId);

const finish = (run: StartedRun) => approveAll(run);

async function executed(run: StartedRun) {
  const rows = await harness.db
    .selectFrom('activity_executions')
    .select('activity_type')
    .distinct()
    .where('workflow_id', '=', `mrd/test/${run.runId}`)
    .orderBy('activity_type')
    .execute();
  return rows.map(row => row.activity_type);
}

const afterReview = ['composeMrd', 'publishMrd', 'recordPublication'];
const reviewing = ['applyReview', 'assembleMrd'];
const judging = ['composeMrd', 'judgeEntailment'];
const afterVerifying = [...reviewing, ...judging, 'prepareReview', ...afterReview.slice(1), 'verifySections'];
const afterSynthesis = [...afterVerifying, 'draftSection'].sort();
const shares: [ReplayStage, string[]][] = [
  ['awaiting-review', afterReview],
  ['verifying', afterVerifying],
  ['synthesizing', afterSynthesis],
  ['researching', [...afterSynthesis, 'researchQuestions'].sort()],
  ['awaiting-plan-approval', [...afterSynthesis, 'researchQuestions', 'revisePlan'].sort()],
];

describe('a fork in which nothing is set', () => {
  it.each(shares)('from "%s" does only what is left, pays nothing, and says the same', async (from, left) => {
    const asked = wire.calls.length;
    const run = await fork(parent.runId, { from });
    const { contentHash, state, files } = await finish(run);
    expect([state, contentHash]).toEqual(['completed', parentHash]);
    expect(await executed(run)).toEqual(left);
    expect(wire.calls.length).toBe(asked);
    const row = await harness.row(run.runId);
    expect(row).toMatchObject({ forkedFrom: { runId: parent.runId, stage: from }, costUsd: 0, state: 'completed' });
    await recordHistory(`forked-${from}`, run);
    expect(row?.calls).toBe((await harness.row(parent.runId))?.calls);
    expect(row?.progress.every(({ done, total }) => done === total)).toBe(true);
    expect(await decisionsIn(files?.json)).toEqual(parentDecisions);
    const [first] = await harness.runs.listEvents({ runId: run.runId, afterSeq: 0, limit: 1 });
    expect(first).toMatchObject({ type: 'run-forked', data: { parent: parent.runId, from } });
    expect(await services.diff.diff(caller, parent.runId, run.runId)).toMatchObject({
      ...{ isEqual: true, claims: [], numbers: [], sources: [] },
      after: { runId: run.runId, costUsd: 0 },
    });
  });

  it('from "planning" starts from the same brief', async () => {
    const run = await fork(parent.runId, { from: 'planning' });
    expect((await finish(run)).contentHash).toBe(parentHash);
  });

  it('may itself be forked', async () => {
    const child = await fork(parent.runId, { from: 'verifying' });
    await finish(child);
    const grandchild = await fork(child.runId, { from: 'synthesizing' });
    expect((await finish(grandchild)).contentHash).toBe(parentHash);
    expect(await harness.row(grandchild.runId)).toMatchObject({ forkedFrom: { runId: child.runId } });
  });

  it('is made once for one key', async () => {
    const request = { from: 'awaiting-review', key: 'same-key' };
    const [first, second] = [await fork(parent.runId, request), await fork(parent.runId, request)];
    expect(second.runId).toBe(first.runId);
    expect(await codeOf(fork(parent.runId, { ...request, from: 'verifying' }))).toBe('run.key-reused');
    await finish(first);
  });
});

describe('a fork that differs', () => {
  it('by an edited plan asks for its approval and answers its questions only', async () => {
    const { planHash } = (await harness.row(parent.runId)) ?? {};
    const plan = ResearchPlan.parse(JSON.parse((await harness.artifacts.get(planHash ?? '')).toString()));
    const questions = plan.questions.slice(0, 3);
    const run = await fork(parent.runId, { from: 'awaiting-plan-approval', plan: { ...plan, questions } });
    await reach(run, 'awaiting-plan-approval');
    expect((await harness.row(run.runId))?.planHash).not.toBe(planHash);
    await finish(run);
    const row = await harness.row(run.runId);
    expect(row?.progress.find(({ stage }) => stage === 'researching')).toMatchObject({ done: 3, total: 3 });
  });

  it('by other evidence keeps the approved plan and tells what changed', async () => {
    const corpus = join(folder, 'corpus');
    await cp(tinyCorpus, corpus, { recursive: true });
    const [dropped] = (await readdir(corpus)).filter(name => /\.(md|html|csv)$/u.test(name)).sort();
    const text = await readFile(join(corpus, dropped ?? ''), 'utf8');
    await writeFile(join(corpus, dropped ?? ''), `${text}\nA line that was not there.\n`);
    const run = await fork(parent.runId, { from: 'researching', corpus });
    const done = await finish(run);
    expect(done.state).toBe('completed');
    expect(await executed(run)).toContain('openCorpus');
    expect(await executed(run)).not.toContain('draftPlan');
    expect(await services.diff.diff(caller, run.runId, run.runId)).toMatchObject({ isEqual: true });
  });
});

/** Sections that are drafted, and prompts that put the document together. */
const drafted = 12;
const assembling = 4;

describe('a fork by another model', () => {
  const askedOf = (since: number) => wire.calls.slice(since).map(call => bodyRecord(call)['model']);
  const body = { from: 'synthesizing', model: terra };
  let first: StartedRun;

  it('asks that model for all that it does not share, and costs what was told beforehand', async () => {
    const asked = wire.calls.length;
    const told = await services.forkPreview.preview(caller, parent.runId, body);
    expect(told.calls).toEqual({ shared: 1, reused: 0, anew: drafted + assembling });
    expect(wire.calls).toHaveLength(asked);
    first = await fork(parent.runId, body);
    expect((await finish(first)).state).toBe('completed');
    expect(askedOf(asked)).toEqual(Array(drafted + assembling).fill('gpt-6.1-terra'));
    const calls = await services.callsOf(first.runId);
    expect(calls.filter(({ isReused }) => !isReused)).toMatchObject(
      Array(drafted + assembling).fill({ route: { rule: 'chosen', candidates: [terra, luna] } }),
    );
    const { costUsd } = (await harness.row(first.runId)) ?? {};
    expect(costUsd).toBeGreaterThan(0);
    expect(told.estimateUsd).toBeCloseTo(costUsd ?? 0, 3);
    await recordHistory('forked-by-model', first);
  });

  it('pays nothing when the same model has answered all of it', async () => {
    const asked = wire.calls.length;
    const told = await services.forkPreview.preview(caller, first.runId, body);
    expect(told).toMatchObject({ calls: { reused: drafted + assembling, anew: 0 }, estimateUsd: 0 });
    const second = await fork(parent.runId, body);
    const done = await finish(second);
    expect(askedOf(asked)).toEqual([]);
    expect(done.contentHash).toBe((await harness.row(first.runId))?.contentHash);
  });

  it('leaves the model to forks of it', async () => {
    const asked = wire.calls.length;
    const other = await fork(first.runId, { from: 'verifying', prompts: { summarise: 'Choose.' } });
    await finish(other);
    expect(askedOf(asked)).toEqual(['gpt-6.1-terra']);
  });

  it('is refused where no model is asked, or none of that name', async () => {
    const asks: [ForkBody, string][] = [
      [{ ...body, model: 'openai/gpt-7' }, 'fork.model-unknown'],
      [{ ...body, budgetUsd: 0 }, 'fork.no-models'],
      [{ ...body, from: 'awaiting-review' }, 'fork.impossible'],
    ];
    for (const [ask, code] of asks) {
      expect(await codeOf(fork(parent.runId, ask))).toBe(code);
      expect(await codeOf(services.forkPreview.preview(caller, parent.runId, ask))).toBe(code);
    }
  });
});

describe('a fork with other words of a prompt', () => {
  const prompts = { summarise: 'Choose the three claims that a buyer would miss most.' };

  it('asks that prompt anew and takes the rest from the journal', async () => {
    const asked = wire.calls.length;
    const told = await services.forkPreview.preview(caller, parent.runId, { from: 'synthesizing', prompts });
    expect(told.calls).toEqual({ shared: 1, reused: drafted + assembling - 1, anew: 1 });
    const run = await fork(parent.runId, { from: 'synthesizing', prompts });
    await finish(run);
    expect(wire.calls.slice(asked).map(({ raw }) => raw.includes(prompts.summarise))).toEqual([true]);
    const calls = await services.callsOf(run.runId);
    const words = calls.flatMap(call => (call.words === null ? [] : [[call.prompt, call.words]]));
    expect(words).toEqual([['summarise', expect.stringMatching(/^[0-9a-f]{64}$/u)]]);
    expect((await harness.artifacts.get(words[0]?.[1] ?? '')).toString()).toBe(prompts.summarise);
    await recordHistory('forked-by-words', run);
  });

  it('is refused when the words do not fit, or come too late to be read', async () => {
    const asks: [ForkBody, string][] = [
      [{ from: 'planning', prompts: { 'plan-research': 'Plan it.' } }, 'fork.words-unfit'],
      [{ from: 'verifying', prompts: { summarise: 'Sum up {brief}.' } }, 'fork.words-unfit'],
      [{ from: 'verifying', prompts: { dream: 'Dream.' } }, 'fork.words-unfit'],
      [{ from: 'verifying', prompts: { 'draft-section': 'Draft.' } }, 'fork.impossible'],
      [{ from: 'verifying', prompts, budgetUsd: 0 }, 'fork.no-models'],
    ];
    for (const [ask, code] of asks) expect(await codeOf(fork(parent.runId, ask))).toBe(code);
  });
});

describe('what a fork would be', () => {
  it('is told for each stage, without doing any of it', async () => {
    const before = (await harness.runs.listRuns({ tenant: 'test', limit: 100 })).runs.length;
    const preview = (body: ForkBody) => services.forkPreview.preview(caller, parent.runId, body);
    const same = await preview({ from: 'verifying' });
    expect(same.shared.map(({ what }) => what)).toEqual([
      ...['vertical', 'corpus', 'plan', 'plan-approval', 'evidence', 'drafts'],
    ]);
    expect(same.shared.at(-1)).toEqual({ what: 'drafts', count: drafted });
    expect(same.anew.map(({ activity }) => activity)).toEqual([
      ...['verifySections', 'judgeEntailment', 'assembleMrd', 'composeMrd', 'publishMrd', 'recordPublication'],
    ]);
    expect(same).toMatchObject({ calls: { shared: 1 + drafted, reused: assembling, anew: 0 }, estimateUsd: 0 });
    const other = await preview({ from: 'researching', corpus: folder });
    expect(other.shared.map(({ what }) => what)).toEqual(['vertical', 'plan', 'plan-approval']);
    expect(other.anew).toContainEqual({ activity: 'draftSection', count: drafted });
    expect(other.calls).toEqual({ shared: 1, reused: 0, anew: drafted + assembling });
    const none = await preview({ from: 'planning', budgetUsd: 0 });
    expect(none).toMatchObject({ shared: [], calls: { anew: 0 }, estimateUsd: 0, atMostUsd: 0 });
    expect(await preview({ from: 'planning', budgetUsd: 2 })).toMatchObject({ atMostUsd: 2 });
    expect((await harness.runs.listRuns({ tenant: 'test', limit: 100 })).runs).toHaveLength(before);
  });
});

describe('the budget of a fork', () => {
  const inputOf = async ({ handle }: StartedRun) =>
    JSON.parse(
      Buffer.from(
        (await handle.fetchHistory()).events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0]
          ?.data ?? [],
      ).toString(),
    );

  it('is that of its parent, unless another is given', async () => {
    await createRunBudgets(harness.db).begin(parent.runId, 3_500_000);
    const heir = await fork(parent.runId, { from: 'awaiting-review' });
    const own = await fork(parent.runId, { from: 'awaiting-review', budgetUsd: 2 });
    const none = await fork(parent.runId, { from: 'awaiting-review', budgetUsd: 0 });
    const limits = await Promise.all([heir, own, none].map(async run => (await harness.row(run.runId))?.budgetUsd));
    expect(limits).toEqual([3.5, 2, 0]);
    expect([await inputOf(own), await inputOf(none)]).toMatchObject([{ fork: {} }, { models: 'none' }]);
    expect(await inputOf(own)).not.toHaveProperty('models');
    await Promise.all([heir, own, none].map(run => finish(run)));
  });

  it('with models again is possible for a fork of one without', async () => {
    const none = await fork(parent.runId, { from: 'awaiting-review', budgetUsd: 0 });
    await finish(none);
    const again = await fork(none.runId, { from: 'awaiting-review', budgetUsd: 1 });
    expect(await inputOf(again)).not.toHaveProperty('models');
    await finish(again);
  });

  it('is refused when no call could be made with it', async () => {
    const little = fork(parent.runId, { from: 'awaiting-review', budgetUsd: 0.000001 });
    expect(await codeOf(little)).toBe('budget.impossible');
  });
});

describe('a fork that makes no sense', () => {
  it('is told so', async () => {
    const young = await harness.start();
    await reach(young, 'awaiting-plan-approval');
    const asks: [Promise<unknown>, string][] = [
      [fork('run-nobody', { from: 'verifying' }), 'run.not-found'],
      [services.fork.fork(stranger, parent.runId, { from: 'verifying' }), 'run.not-found'],
      [fork(parent.runId, { from: 'dreaming' }), 'stage.unknown'],
      [fork(young.runId, { from: 'verifying' }), 'stage.not-reached'],
      [fork(young.runId, { from: 'researching' }), 'stage.not-reached'],
      [fork(parent.runId, { from: 'verifying', plan: {} }), 'fork.impossible'],
      [fork(parent.runId, { from: 'verifying', corpus: 'tiny' }), 'fork.impossible'],
      [fork(parent.runId, { from: 'awaiting-plan-approval', plan: { questions: 'none' } }), 'plan.invalid'],
    ];
    expect(await Promise.all(asks.map(([ask]) => codeOf(ask)))).toEqual(asks.map(([, code]) => code));
    expect(await codeOf(services.diff.diff(caller, parent.runId, young.runId))).toBe('run.not-finished');
    expect(await codeOf(services.diff.diff(stranger, parent.runId, parent.runId))).toBe('run.not-found');
    await young.handle.terminate();
  });
});
