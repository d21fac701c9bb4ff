import { createBatchActivities } from '#activities/llm/batch/batch.activities';
import { createBatchDesk } from '#activities/llm/batch/create-batch-desk';
import { noContext } from '#activities/llm/gateway/call-context';
import { questionOf } from '#activities/llm/gateway/question';
import { openDeployments } from '#activities/llm/open-deployments';
import { createBatchStore, type WaitingRun } from '#infra/storage/batch-store';
import { createModelJournal } from '#infra/storage/model-journal';
import { createRunRecorder } from '#infra/storage/run-recorder';
import type { BatchPatience, OpenBatch } from '#shared/contracts/batch-stages';
import { greet, startModels } from '#test/support/scripted-models';
import { startWireServer } from '#test/support/wire-server/wire-server';

const models = await startModels();
const wire = await startWireServer();
afterAll(async () => {
  await wire.close();
  await models.stop();
});
beforeEach(() => {
  wire.always({ kind: 'answer' });
  wire.setPollsUntilDone(0);
});

let tenants = 0;

/** The activities over a tenant of one's own, with what its runs were told. */
function scene({ runMicroUsd = null }: { runMicroUsd?: number | null } = {}) {
  tenants += 1;
  const tenant = `tenant-${tenants}`;
  const deployments = openDeployments({
    names: ['anthropic/claude-haiku-4-5'],
    environment: { ANTHROPIC_API_KEY: 'sk-test', ANTHROPIC_BASE_URL: wire.url },
    pricesPath: undefined,
    limits: {},
  });
  const { db, money } = models.worker(deployments, { limits: { runMicroUsd } });
  const store = createBatchStore(db);
  const told: WaitingRun[] = [];
  const gone = new Set<string>();
  const runs = {
    nudge: async () => undefined,
    isRunning: async (workflowId: string) => !gone.has(workflowId),
    wake: async (_: string, waits: readonly WaitingRun[]) => void told.push(...waits),
  };
  const desk = createBatchDesk({ store, artifacts: models.artifacts, runs });
  const activities = createBatchActivities({
    ...{ deployments, store, money, runs },
    artifacts: models.artifacts,
    recorder: createRunRecorder(db),
    context: noContext,
    onWarning: () => undefined,
  });
  const queue = { tenant, provider: 'anthropic', model: 'claude-haiku-4-5' };

  async function ask(runId: string, text: string) {
    const run = { runId: `${tenant}-${runId}`, tenant, pace: 'batch' as const };
    await db
      .insertInto('runs')
      .values({
        ...{ run_id: run.runId, tenant, workflow_id: `mrd/${run.runId}`, idempotency_key: run.runId, request_hash: '' },
        ...{
          title: '',
          vertical: 'general',
          brief_hash: '',
          corpus: '',
          created_at: new Date(),
          updated_at: new Date(),
        },
      })
      .onConflict(conflict => conflict.doNothing())
      .execute();
    const question = questionOf(greet(), text, run);
    await createModelJournal(db).begin({
      ...{ key: `call-${question.key}`, questionKey: question.key, tenant, runId: run.runId, prompt: 'greet' },
      ...{ promptVersion: 1, section: null, inputHash: '', schemaHash: '', parameters: {} },
    });
    return desk.defer({ callKey: `call-${question.key}`, question, candidates: deployments, mode: 'first', notes: [] });
  }

  async function gather(): Promise<OpenBatch | undefined> {
    return (await activities.gatherBatch({ queue, most: 100 })).batches[0];
  }

  async function sent(): Promise<string> {
    const { batchId = '' } = (await gather()) ?? {};
    expect(await activities.submitBatch({ batchId })).toEqual({ state: 'submitted' });
    return batchId;
  }

  const follow = (batchId: string, patience: BatchPatience = 'wait') => activities.followBatch({ batchId, patience });
  const attempts = () =>
    db.selectFrom('paid_attempts').selectAll().where('tenant', '=', tenant).orderBy('id').execute();
  const story = async () =>
    (
      await db.selectFrom('run_events').select('type').where('run_id', 'like', `${tenant}-%`).orderBy('seq').execute()
    ).map(({ type }) => type);
  return { ask, gather, sent, follow, attempts, story, activities, told, gone, db, tenant };
}

const submissions = () =>
  wire.calls.filter(({ path, method }) => method === 'POST' && path.endsWith('/batches')).length;

describe('the queue', () => {
  it('holds a question once, however often and by however many runs it is asked', async () => {
    const { ask, sent, follow, attempts, told, tenant } = scene();
    for (const runId of ['a', 'a', 'b'])
      await expect(ask(runId, 'same')).rejects.toMatchObject({ code: 'model.queued' });
    await follow(await sent());
    expect(await attempts()).toMatchObject([{ purpose: 'batch', outcome: 'answered' }]);
    expect(told.map(({ workflowId }) => workflowId)).toEqual([`mrd/${tenant}-a`, `mrd/${tenant}-b`]);
  });

  it('lets a question pass whose batch has ended for its run, and holds it for another run', async () => {
    const { ask, sent, follow } = scene();
    await expect(ask('a', 'again')).rejects.toMatchObject({ code: 'model.queued' });
    await follow(await sent());
    await expect(ask('a', 'again')).resolves.toMatchObject({ deployment: 'anthropic/claude-haiku-4-5' });
    await expect(ask('b', 'again')).rejects.toMatchObject({ code: 'model.queued' });
  });

  it('sends what one run of two still waits for, paid by that one', async () => {
    const { ask, sent, attempts, gone, tenant } = scene();
    for (const runId of ['a', 'b']) await expect(ask(runId, 'shared')).rejects.toThrow();
    gone.add(`mrd/${tenant}-a`);
    await sent();
    expect(await attempts()).toMatchObject([{ run_id: `${tenant}-b` }]);
  });

  it('leaves out what no budget allows, and tells its run at once', async () => {
    const { ask, gather, attempts, told } = scene({ runMicroUsd: 1 });
    await expect(ask('a', 'too dear')).rejects.toThrow();
    expect(await gather()).toBeUndefined();
    expect(await attempts()).toEqual([]);
    expect(told).toHaveLength(1);
  });

  it('keeps what only waits for money that is promised, and sends it when that comes back', async () => {
    const rich = scene();
    await expect(rich.ask('a', 'one')).rejects.toThrow();
    await rich.gather();
    const reserve = Number((await rich.attempts())[0]?.reserved_micro_usd);
    const { ask, sent, follow, attempts, told, gather } = scene({ runMicroUsd: Math.floor(reserve * 1.5) });
    for (const text of ['one', 'two']) await expect(ask('a', text)).rejects.toThrow();
    const batchId = await sent();
    expect([(await attempts()).length, told]).toEqual([1, []]);
    await follow(batchId);
    expect(await gather()).toMatchObject({ state: 'intended', questions: 1 });
    expect(await attempts()).toHaveLength(2);
  });

  it('is gathered once, also when the worker dies in between', async () => {
    const { ask, gather, attempts } = scene();
    await expect(ask('a', 'gathered')).rejects.toThrow();
    const [first, second] = [await gather(), await gather()];
    expect(second).toEqual(first);
    expect(await attempts()).toHaveLength(1);
  });
});

describe('a batch', () => {
  it('is sent once, however often it is asked for', async () => {
    const { ask, sent, activities } = scene();
    await expect(ask('a', 'once')).rejects.toThrow();
    const before = submissions();
    const batchId = await sent();
    expect(await activities.submitBatch({ batchId })).toEqual({ state: 'submitted' });
    expect(submissions()).toBe(before + 1);
  });

  it('waits when the provider takes none at present, and is sent then', async () => {
    const { ask, gather, activities } = scene();
    await expect(ask('a', 'later')).rejects.toThrow();
    const { batchId = '' } = (await gather()) ?? {};
    wire.next({ kind: 'status', status: 429, body: {} });
    expect(await activities.submitBatch({ batchId })).toEqual({ state: 'intended' });
    expect(await activities.submitBatch({ batchId })).toEqual({ state: 'submitted' });
  });

  it('costs nothing when the provider refuses it, and its runs ask at once', async () => {
    const { ask, gather, activities, attempts, told, story } = scene();
    await expect(ask('a', 'refused')).rejects.toThrow();
    const { batchId = '' } = (await gather()) ?? {};
    wire.next({ kind: 'status', status: 403, body: {} });
    expect(await activities.submitBatch({ batchId })).toEqual({ state: 'ended' });
    expect(await attempts()).toMatchObject([{ outcome: 'model.not-allowed', cost_micro_usd: '0' }]);
    expect([told.length, await story()]).toEqual([1, ['batch-refused']]);
  });

  it('is brought home once, also when the worker dies before it can say so', async () => {
    const { ask, sent, follow, attempts, db, story } = scene();
    await expect(ask('a', 'home')).rejects.toThrow();
    const batchId = await sent();
    await follow(batchId);
    const [paid] = await attempts();
    await db.updateTable('batches').set({ state: 'submitted' }).where('id', '=', batchId).execute();
    expect(await follow(batchId)).toEqual({ state: 'ended', requeued: 0 });
    expect(await attempts()).toEqual([paid]);
    const ledger = await db
      .selectFrom('ledger')
      .selectAll()
      .where('attempt_id', '=', paid?.id ?? '')
      .execute();
    expect(ledger.map(({ amount_micro_usd }) => amount_micro_usd)).toEqual([paid?.cost_micro_usd]);
    expect(await story()).toEqual(['batch-sent', 'batch-answered']);
  });

  it('is ended at the provider when it takes too long, and what it left out is free', async () => {
    const { ask, sent, follow, attempts } = scene();
    await expect(ask('a', 'slow')).rejects.toThrow();
    wire.setPollsUntilDone(100);
    const batchId = await sent();
    expect(await follow(batchId, 'cancel')).toEqual({ state: 'submitted', requeued: 0 });
    expect(await follow(batchId, 'cancel')).toEqual({ state: 'ended', requeued: 0 });
    expect(await attempts()).toMatchObject([{ outcome: 'model.unavailable', cost_micro_usd: '0' }]);
  });

  it('counts as paid when it is lost, for nobody knows better', async () => {
    const { ask, sent, follow, attempts, story, told } = scene();
    await expect(ask('a', 'lost')).rejects.toThrow();
    const batchId = await sent();
    await follow(batchId, 'give-up');
    const [attempt] = await attempts();
    expect(attempt).toMatchObject({ outcome: 'lost', is_estimated: true, cost_micro_usd: attempt?.reserved_micro_usd });
    expect([told.length, await story()]).toEqual([1, ['batch-sent', 'batch-lost']]);
  });

  it('is no lost attempt to the calls beside it, however old it is', async () => {
    const { ask, sent, attempts, db, tenant } = scene();
    await expect(ask('a', 'old')).rejects.toThrow();
    await sent();
    await db
      .updateTable('paid_attempts')
      .set({ started_at: new Date(0) })
      .where('tenant', '=', tenant)
      .execute();
    const [{ question_key: key = '', run_id: runId = '' } = {}] = await attempts();
    const { money } = models.worker([], { limits: { runMicroUsd: 0 } });
    expect(await money.closeLost(key)).toBe(0);
    const live = { callKey: `call-${key}`, questionKey: key, prompt: 'greet', provider: 'p', model: 'm' };
    const open = money.open({ ...live, runId, tenant, purpose: 'answer', reserveMicroUsd: 1_000 });
    await expect(open).rejects.toMatchObject({ code: 'budget.exhausted' });
    expect(await attempts()).toMatchObject([{ outcome: 'in-flight' }]);
  });
});
