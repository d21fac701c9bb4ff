import { costOf } from '#activities/llm/prices/cost-of';
import { createPriceBook } from '#activities/llm/prices/price-book';
import { loadPrices } from '#activities/llm/prices/prices';
import planResearch from '#activities/planning/prompts/plan-research.prompt';
import { createModelReports } from '#infra/storage/model-reports';
import { recordHistory } from '#test/support/recorded-histories';
import { approveAll, type Harness, reach, startHarness, tinyBrief } from '#test/support/run-harness';
import type { Behaviour } from '#test/support/wire-server/behaviour';
import type { WireCall } from '#test/support/wire-server/wire-call';
import { startWireServer } from '#test/support/wire-server/wire-server';
import { wiredCapacities } from '#test/support/wired-capacities';

const wire = await startWireServer();
afterAll(() => wire.close());

const [fixture] = planResearch.fixtures;
if (!fixture) throw new TypeError('the prompt has a fixture');
const plan = JSON.stringify(planResearch.extractive(fixture));

/** A plan for whoever asks for one; all else gets the smallest answer that fits. */
const truthful = (call: WireCall): Behaviour =>
  call.raw.includes('You plan the research') ? { kind: 'answer', text: plan } : { kind: 'answer' };
const inBatch = (call: WireCall) => call.path === '(batch item)';
const isLive = ({ path }: WireCall) => /\/(chat\/completions|messages)$/.test(path);
const isSubmission = ({ path, method }: WireCall) => method === 'POST' && path.endsWith('/batches');

describe.each([
  ['openai', 'gpt-6-luna'],
  ['anthropic', 'claude-haiku-4-5'],
])('a run that has time, at %s', (provider, model) => {
  let harness: Harness;
  let asked = 0;
  /** One question is all that comes. */
  const times = { collectMs: 200 };
  const batchWorkflow = () => harness.client.workflow.getHandle(`model-batch/test/${provider}/${model}`);
  const price = createPriceBook(loadPrices().models).priceOf(provider, model);

  beforeAll(async () => {
    harness = await startHarness({
      models: db => wiredCapacities(db, { url: wire.url, names: [`${provider}/${model}`], times }),
    });
  });
  beforeEach(() => {
    wire.calls.length = 0;
    wire.always(truthful);
  });
  afterAll(async () => {
    await batchWorkflow()
      .terminate()
      .catch(() => undefined);
    await harness?.close();
  });

  /** Its question is about its title: no run finds the answer of another. */
  const start = () => {
    asked += 1;
    return harness.start({ pace: 'batch', brief: { ...tinyBrief, title: `Heat pump desk ${asked}` } });
  };

  /** Starts a run, waits for its plan, and tells what was paid for it; the run is ended. */
  async function planned() {
    const run = await start();
    await reach(run, 'awaiting-plan-approval');
    await run.handle.terminate();
    await batchWorkflow().result();
    const attempts = await harness.db
      .selectFrom('paid_attempts')
      .select([
        'purpose',
        'outcome',
        'cost_micro_usd',
        'input_tokens',
        'cached_input_tokens',
        'cache_write_tokens',
        'output_tokens',
      ])
      .where('run_id', '=', run.runId)
      .orderBy('id')
      .execute();
    const story = await harness.db
      .selectFrom('run_events')
      .select(['type', 'data'])
      .where('run_id', '=', run.runId)
      .where('type', 'like', 'batch-%')
      .orderBy('seq')
      .execute();
    return { run, attempts, story: story.map(({ type }) => type) };
  }

  async function expectBooksToAgree() {
    const sum = (rows: readonly { amount: string }[]) => rows.reduce((total, { amount }) => total + Number(amount), 0);
    const [paid, ledger, calls] = await Promise.all([
      harness.db.selectFrom('paid_attempts').select('cost_micro_usd as amount').execute(),
      harness.db.selectFrom('ledger').select('amount_micro_usd as amount').execute(),
      harness.db.selectFrom('calls').select('cost_micro_usd as amount').execute(),
    ]);
    expect(sum(ledger)).toBe(sum(paid));
    expect(sum(calls)).toBe(sum(paid));
    const accounts = await harness.db.selectFrom('money_accounts').select('reserved_micro_usd').execute();
    expect(accounts.map(({ reserved_micro_usd }) => reserved_micro_usd)).toEqual(accounts.map(() => '0'));
  }

  it('gets its plan by batch, at the price of batches, and says so in its story', async () => {
    const { attempts, story, run } = await planned();
    if (provider === 'openai') await recordHistory('model-batch', { handle: batchWorkflow() });
    expect(attempts).toMatchObject([{ purpose: 'batch', outcome: 'answered' }]);
    const usage = {
      inputTokens: Number(attempts[0]?.input_tokens),
      cachedInputTokens: Number(attempts[0]?.cached_input_tokens),
      cacheWriteTokens: Number(attempts[0]?.cache_write_tokens),
      outputTokens: Number(attempts[0]?.output_tokens),
    };
    const [full, half] = [false, true].map(isBatch => (price ? costOf(usage, price, { isBatch }) : 0));
    expect(attempts[0]?.cost_micro_usd).toBe(String(half));
    expect(Math.abs(Number(full) / 2 - Number(half))).toBeLessThanOrEqual(1);
    expect(wire.calls.filter(isLive)).toEqual([]);
    expect(story).toEqual(['batch-sent', 'batch-answered']);
    const [call] = await createModelReports(harness.db).callsOf({ tenant: 'test', runId: run.runId });
    expect(call).toMatchObject({ status: 'completed', attempts: [{ purpose: 'batch' }], costMicroUsd: half });
    await expectBooksToAgree();
  });

  it('asks at once what failed in the batch, and pays nothing for the failure', async () => {
    const refused = {
      kind: 'status',
      status: 400,
      body: { error: { type: 'invalid_request_error', message: 'no' } },
    } as const;
    wire.always(call => (inBatch(call) ? refused : truthful(call)));
    const { attempts } = await planned();
    expect(attempts).toMatchObject([
      { purpose: 'batch', outcome: expect.stringMatching(/^model\.(bad-request|broken-answer)$/), cost_micro_usd: '0' },
      { purpose: 'answer', outcome: 'answered' },
    ]);
    await expectBooksToAgree();
  });

  it('mends an answer of the batch that does not fit, and does not ask anew', async () => {
    wire.always(call => (inBatch(call) ? { kind: 'answer', text: '{"questions":[]}' } : truthful(call)));
    const { attempts } = await planned();
    expect(attempts).toMatchObject([
      { purpose: 'batch', outcome: 'answered' },
      { purpose: 'repair', outcome: 'answered' },
    ]);
    await expectBooksToAgree();
  });

  it('asks at once what an expired batch left unanswered', async () => {
    wire.setExpiresAfter(0);
    const { attempts } = await planned();
    wire.setExpiresAfter(Number.POSITIVE_INFINITY);
    expect(attempts).toMatchObject([
      { purpose: 'batch', outcome: 'model.unavailable', cost_micro_usd: '0' },
      { purpose: 'answer', outcome: 'answered' },
    ]);
    await expectBooksToAgree();
  });

  it('buys once when the batch was taken and nobody was told', async () => {
    wire.swallowBatches(1);
    wire.setPollsUntilDone(2);
    const { attempts, story } = await planned();
    wire.setPollsUntilDone(0);
    expect(wire.calls.filter(isSubmission)).toHaveLength(1);
    expect(attempts).toMatchObject([{ purpose: 'batch', outcome: 'answered' }]);
    expect(story).toEqual(['batch-sought', 'batch-sent', 'batch-answered']);
    expect(wire.calls.filter(isLive)).toEqual([]);
    await expectBooksToAgree();
  });

  it('sends the questions again when the provider turns out to have nothing', async () => {
    const file = provider === 'openai' ? [{ kind: 'answer' } as const] : [];
    wire.next(...file, { kind: 'cut', afterPieces: 0 });
    const { attempts } = await planned();
    expect(wire.calls.filter(isSubmission)).toHaveLength(2);
    expect(attempts).toMatchObject([{ purpose: 'batch', outcome: 'answered' }]);
    const batches = await harness.db.selectFrom('batches').select('outcome').orderBy('id', 'desc').limit(2).execute();
    expect(batches.map(({ outcome }) => outcome)).toEqual(['answered', 'not-taken']);
    await expectBooksToAgree();
  });

  it('sends nothing for a run that has ended meanwhile', async () => {
    times.collectMs = 5_000;
    const run = await start();
    const item = () =>
      harness.db
        .selectFrom('batch_items')
        .innerJoin('batch_waits', 'item_id', 'batch_items.id')
        .select(['state', 'reason'])
        .where('run_id', '=', run.runId)
        .executeTakeFirst();
    while ((await item()) === undefined) await new Promise(resolve => setTimeout(resolve, 20));
    await run.handle.cancel();
    await expect(run.handle.result()).rejects.toThrow();
    await batchWorkflow().result();
    expect(await item()).toEqual({ state: 'failed', reason: 'run.finished' });
    expect(wire.calls).toEqual([]);
  });
});

describe('a whole MRD with time', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness({
      models: db =>
        wiredCapacities(db, {
          url: wire.url,
          names: ['deepseek/deepseek-flash', 'openai/gpt-6-luna'],
          times: { longestHistory: 25, collectMs: 3_000 },
        }),
    });
  });
  afterAll(() => harness?.close());

  it('is drafted in one batch, over new starts of its workflow, by the first model that takes batches, without a call outside of them', async () => {
    wire.calls.length = 0;
    wire.always(truthful);
    wire.setPollsUntilDone(3);
    const run = await harness.start({ pace: 'batch' });
    expect(await approveAll(run)).toMatchObject({ state: 'completed' });
    await recordHistory('approved-by-batch', run);
    expect(wire.calls.filter(isLive)).toEqual([]);
    const history = await harness.client.workflow.getHandle('model-batch/test/openai/gpt-6-luna').fetchHistory();
    expect(history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId).toBeTruthy();
    const drafts = await harness.db
      .selectFrom('batch_items')
      .select(['batch_id', 'model', 'state'])
      .where('prompt', '=', 'draft-section')
      .execute();
    expect(drafts).toEqual(Array(12).fill({ batch_id: drafts[0]?.batch_id, model: 'gpt-6-luna', state: 'answered' }));
    const costs = await createModelReports(harness.db).costs({ tenant: 'test', by: 'run' });
    const paid = await harness.db.selectFrom('paid_attempts').select(['purpose', 'cost_micro_usd']).execute();
    expect(new Set(paid.map(({ purpose }) => purpose))).toEqual(new Set(['batch']));
    expect(costs).toMatchObject([
      {
        attempts: paid.length,
        costMicroUsd: paid.reduce((sum, { cost_micro_usd }) => sum + Number(cost_micro_usd), 0),
      },
    ]);
  }, 120_000);
});
