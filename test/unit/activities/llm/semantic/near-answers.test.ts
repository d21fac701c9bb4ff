import { z } from 'zod';
import { definePrompt } from '#activities/kit/prompt';
import type { Embedder } from '#activities/llm/semantic/embedder';
import { openEmbedder } from '#activities/llm/semantic/open-embedder';
import { createModelReports } from '#infra/storage/model-reports';
import { AssayError } from '#shared/errors/assay-error';
import { scripted, startModels } from '#test/support/scripted-models';
import { startWireServer, type WireServer } from '#test/support/wire-server/wire-server';

const models = await startModels();
const wire: WireServer = await startWireServer();
afterAll(async () => {
  await wire.close();
  await models.stop();
});

interface Idea {
  readonly title: string;
  readonly idea: string;
}

const Plan = z.strictObject({ steps: z.array(z.string()).min(1) });

/** Its idea may be worded otherwise, its title may not. */
const planFor = (version: number, gate: (plan: z.infer<typeof Plan>) => string[] = () => []) =>
  definePrompt<Idea, z.infer<typeof Plan>>({
    name: 'plan-idea',
    version,
    output: Plan,
    messages: ({ title, idea }) => [
      { role: 'system', content: 'Plan.' },
      { role: 'user', content: `${title}\n${idea}` },
    ],
    extractive: ({ title }) => ({ steps: [`(${title})`] }),
    fixtures: [{ title: 'Padel', idea: 'A tool to book padel courts.' }],
    model: { rewordable: { read: ({ idea }) => idea, write: (input, idea) => ({ ...input, idea }) }, gate },
  });

const answer = (step: string) => JSON.stringify({ steps: [step] });
const padel = { title: 'Padel', idea: 'A tool to book 500 padel courts in Spain.' };
const reworded = { title: 'Padel', idea: 'We want to build a platform for booking the 500 padel courts in Spain' };

/** The worst there can be: all texts lie on one spot. */
function onOneSpot(more: Partial<Embedder> = {}) {
  const asked: string[] = [];
  const embedder: Embedder = {
    id: 'v/near',
    provider: 'v',
    model: 'near',
    contextTokens: 8_000,
    requestsPerMinute: null,
    tokensPerMinute: null,
    costOf: ({ inputTokens }) => inputTokens,
    port: {
      async embed({ texts }) {
        asked.push(...texts);
        const usage = { inputTokens: 7, cachedInputTokens: 0, cacheWriteTokens: 0, outputTokens: 0 };
        return { vectors: texts.map(() => [3, 4]), usage };
      },
    },
    ...more,
  };
  return { embedder, asked };
}

let version = 0;
/** A tenant of its own for each test: vectors outlive them. */
const run = (runId: string) => ({ runId, tenant: `tenant-${version}` });
beforeEach(() => {
  version += 1;
});

describe('an answer to the same question in other words', () => {
  it('is taken over, costs the vector only, and tells whose it is', async () => {
    const { embedder, asked } = onOneSpot();
    const model = scripted('p/m', [answer('first')]);
    const { desk, db, journal, money } = models.worker([model], { embedder });
    const prompt = planFor(version);
    await desk.answer(prompt, padel, run('near-one'));
    expect(await desk.answer(prompt, reworded, run('near-two'))).toEqual({ steps: ['first'] });
    expect(model.requests).toHaveLength(1);
    expect(asked).toEqual([padel.idea, reworded.idea]);
    expect(await journal.usageOf('near-two')).toEqual({ promptCalls: 1, modelCalls: 1, costUsd: 0.000007 });
    const reports = createModelReports(db);
    const [first] = await reports.callsOf({ tenant: `tenant-${version}`, runId: 'near-one' });
    const [call] = await reports.callsOf({ tenant: `tenant-${version}`, runId: 'near-two' });
    expect(first).toMatchObject({ isReused: false, costMicroUsd: 117 });
    expect(first?.attempts.map(({ purpose }) => purpose)).toEqual(['embedding', 'answer']);
    expect(call).toMatchObject({ isReused: true, model: 'm', status: 'completed', costMicroUsd: 7 });
    expect(call?.attempts.map(({ deployment, purpose }) => [deployment, purpose])).toEqual([['v/near', 'embedding']]);
    expect(call?.route?.notes.at(-1)).toBe(
      `taken over from call ${first?.key}, which asks the same in other words (nearness 1.000)`,
    );
    expect((await money.balances(run('near-two')))[0]).toMatchObject({ spentMicroUsd: 7, reservedMicroUsd: 0 });
    expect(await desk.answer(prompt, reworded, run('near-three'))).toEqual({ steps: ['first'] });
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['a number', { ...padel, idea: padel.idea.replace('500', '5000') }],
    ['a place', { ...padel, idea: padel.idea.replace('Spain', 'France') }],
    ['a negation', { ...padel, idea: padel.idea.replace('to book', 'not to book') }],
    ['another member of the input', { ...reworded, title: 'Tennis' }],
  ])('is not taken over when %s differs, however near the vectors', async (_, other) => {
    const { embedder } = onOneSpot();
    const model = scripted('p/m', [answer('first'), answer('second')]);
    const { desk } = models.worker([model], { embedder });
    await desk.answer(planFor(version), padel, run('far'));
    expect(await desk.answer(planFor(version), other, run('far'))).toEqual({ steps: ['second'] });
  });

  it('is not taken over from another tenant, version or set of models', async () => {
    const { embedder } = onOneSpot();
    const model = scripted('p/m', [answer('first')]);
    const other = scripted('q/n', [answer('second')]);
    const { desk } = models.worker([model], { embedder });
    await desk.answer(planFor(version), padel, run('apart'));
    await desk.answer(planFor(version), reworded, { runId: 'apart-2', tenant: 'other' });
    await desk.answer(planFor(version + 1_000), reworded, run('apart-3'));
    expect(model.requests).toHaveLength(3);
    const { desk: both } = models.worker([other, model], { embedder });
    expect(await both.answer(planFor(version), { ...reworded, idea: `${reworded.idea}.` }, run('apart-4'))).toEqual({
      steps: ['second'],
    });
  });

  it('is not taken over when the vectors are not near enough, or the gate of the task is against it', async () => {
    const spots = [
      [1, 0],
      [0.9, 0.4],
      [0.9, 0.41],
    ];
    const usage = { inputTokens: 7, cachedInputTokens: 0, cacheWriteTokens: 0, outputTokens: 0 };
    const { embedder } = onOneSpot({ port: { embed: async () => ({ vectors: [spots.shift() ?? []], usage }) } });
    const model = scripted('p/m', [answer('first'), answer('second'), answer('third')]);
    const rule = { name: 'all', when: {}, use: ['*'], mode: 'cascade' as const, why: 'a test' };
    const { desk } = models.worker([model], { embedder, table: { rules: [rule] } });
    await desk.answer(planFor(version), padel, run('gate'));
    expect(await desk.answer(planFor(version), reworded, run('gate'))).toEqual({ steps: ['second'] });
    const strict = planFor(version, ({ steps }) => steps.filter(step => step === 'second'));
    const again = { ...reworded, idea: `${reworded.idea}!`.replace('!', '.') };
    expect(await desk.answer(strict, again, run('gate'))).toEqual({ steps: ['third'] });
  });

  it('is never looked for by a prompt that does not say which words may be others', async () => {
    const { embedder, asked } = onOneSpot();
    const model = scripted('p/m', [answer('first'), answer('second')]);
    const { desk } = models.worker([model], { embedder });
    const { model: _, ...rest } = planFor(version);
    await desk.answer(rest, padel, run('exact'));
    expect(await desk.answer(rest, reworded, run('exact'))).toEqual({ steps: ['second'] });
    expect(asked).toEqual([]);
  });

  it('is not looked for when the prompt reads words that it does not write back', async () => {
    const { embedder, asked } = onOneSpot();
    const prompt = planFor(version);
    const crooked = { ...prompt, model: { rewordable: { read: ({ idea }: Idea) => idea, write: () => padel } } };
    await models.worker([scripted('p/m', [answer('first')])], { embedder }).desk.answer(crooked, reworded, run('law'));
    expect(asked).toEqual([]);
  });

  it('costs one vector when many ask at once', async () => {
    const { embedder, asked } = onOneSpot();
    const model = scripted('p/m', [answer('first')], { delayMs: 50 });
    const workers = [1, 2].map(() => models.worker([model], { embedder }));
    const many = [0, 1, 2, 3].map(at => workers[at % 2]?.desk.answer(planFor(version), padel, run(`many-${at}`)));
    await Promise.all(many);
    const titled = [0, 1, 2, 3].map(at =>
      workers[at % 2]?.desk.answer(planFor(version), { ...reworded, title: `${at}` }, run(`many-${at}`)),
    );
    await Promise.all(titled);
    expect(asked).toEqual([padel.idea, reworded.idea]);
  });
});

describe('a cache that does not work', () => {
  const failing = (code: 'model.unavailable' | 'model.broken-answer') =>
    onOneSpot({
      port: {
        embed: async () => {
          throw new AssayError(code, 'canary');
        },
      },
    }).embedder;

  it.each([
    ['model.unavailable' as const, 0],
    ['model.broken-answer' as const, 20],
  ])('after %s, the question is asked as if there were none', async (code, atLeast) => {
    const embedder = failing(code);
    const { desk, db, cacheFaults, breakers } = models.worker([scripted('p/m', [answer('asked')])], { embedder });
    expect(await desk.answer(planFor(version), padel, run(code))).toEqual({ steps: ['asked'] });
    expect(cacheFaults).toEqual([code]);
    const paid = await db.selectFrom('paid_attempts').selectAll().where('run_id', '=', code).orderBy('id').execute();
    expect(paid.map(({ purpose, outcome }) => [purpose, outcome])).toEqual([
      ['embedding', code],
      ['answer', 'answered'],
    ]);
    expect(Number(paid[0]?.cost_micro_usd)).toBeGreaterThanOrEqual(atLeast);
    expect(await breakers.list()).toHaveLength(1);
    await db.deleteFrom('breakers').execute();
  });

  it('costs nothing when the budget allows no vector, and the call goes its way', async () => {
    const { embedder, asked } = onOneSpot({ costOf: () => 1_000_000 });
    const limits = { runMicroUsd: 900_000 };
    const { desk, cacheFaults } = models.worker([scripted('p/m', [answer('asked')])], { embedder, limits });
    expect(await desk.answer(planFor(version), padel, run('poor'))).toEqual({ steps: ['asked'] });
    expect([cacheFaults, asked]).toEqual([['budget.exhausted'], []]);
  });

  it('sends no text that the embedding model cannot hold', async () => {
    const { embedder, asked } = onOneSpot({ contextTokens: 10 });
    const { desk, cacheFaults } = models.worker([scripted('p/m', [answer('asked')])], { embedder });
    await desk.answer(planFor(version), padel, run('long'));
    expect([cacheFaults[0], asked]).toEqual(['model.context-overflow', []]);
  });
});

describe('the true SDK', () => {
  const environment = { OPENAI_API_KEY: 'sk-canary-wire', OPENAI_BASE_URL: `${wire.url}/v1` };
  const open = () =>
    openEmbedder({ name: 'openai/text-embedding-3-small', environment, pricesPath: undefined, limits: {} });

  it('buys vectors at the price of the price file, and what it finds is the same in other words', async () => {
    const model = scripted('p/m', [answer('first'), answer('second')]);
    const { desk, db } = models.worker([model], { embedder: open() });
    const idea = `${padel.idea} Players choose clubs, hours and partners, pay before they play, and rate courts afterwards.`;
    await desk.answer(planFor(version), { ...padel, idea }, run('wire'));
    const near = { ...padel, idea: idea.replace('rate courts', 'rate the courts') };
    expect(await desk.answer(planFor(version), near, run('wire'))).toEqual({ steps: ['first'] });
    expect(wire.calls.map(({ path }) => path)).toEqual(['/v1/embeddings', '/v1/embeddings']);
    const vectors = await db.selectFrom('paid_attempts').selectAll().where('run_id', '=', 'wire').execute();
    const bought = vectors.filter(({ purpose }) => purpose === 'embedding');
    expect(bought.map(({ outcome, provider, cost_micro_usd }) => [outcome, provider, cost_micro_usd])).toEqual([
      ['answered', 'openai', '1'],
      ['answered', 'openai', '1'],
    ]);
    expect(bought.every(({ input_tokens }) => Number(input_tokens) > 0)).toBe(true);
  });

  it('asks the model when the provider of the vectors is down', async () => {
    const embedder = open();
    wire.next({ kind: 'status', status: 500, body: {} });
    const { desk, cacheFaults } = models.worker([scripted('p/m', [answer('asked')])], { embedder });
    expect(await desk.answer(planFor(version), padel, run('down'))).toEqual({ steps: ['asked'] });
    expect(cacheFaults).toEqual(['model.unavailable']);
  });
});

describe('a provider of vectors that hangs', () => {
  it('is given up, counted as a failure and booked at what was reserved', async () => {
    const environment = { OPENAI_API_KEY: 'sk-canary-wire', OPENAI_BASE_URL: `${wire.url}/v1` };
    const name = 'openai/text-embedding-3-large';
    const embedder = openEmbedder({ name, environment, pricesPath: undefined, limits: {} });
    wire.next({ kind: 'hang' });
    const { desk, db, cacheFaults, breakers } = models.worker([scripted('p/m', [answer('asked')])], { embedder });
    expect(await desk.answer(planFor(version), padel, run('hang'))).toEqual({ steps: ['asked'] });
    expect(cacheFaults).toEqual(['model.unavailable']);
    const [first] = await db
      .selectFrom('paid_attempts')
      .selectAll()
      .where('run_id', '=', 'hang')
      .orderBy('id')
      .execute();
    expect(first).toMatchObject({ purpose: 'embedding', outcome: 'model.unavailable', is_estimated: true });
    expect(first?.cost_micro_usd).toBe(first?.reserved_micro_usd);
    expect((await breakers.list()).map(({ deployment }) => deployment)).toContain(name);
  });
});

describe('settings of the cache', () => {
  const faultsOf = (name: string, environment: Record<string, string> = {}) => {
    try {
      openEmbedder({ name, environment, pricesPath: undefined, limits: {} });
      return [];
    } catch (error) {
      return error instanceof AssayError ? error.faults.map(({ path, message }) => `${path}: ${message}`) : [];
    }
  };

  it.each([
    ['nobody/m', /^ASSAY_SEMANTIC_CACHE: nobody gives no vectors; providers that do: .*openai/u],
    ['anthropic/claude-haiku-4-5', /^ASSAY_SEMANTIC_CACHE: anthropic gives no vectors/u],
    ['openai/text-embedding-3-small', /^OPENAI_API_KEY: is not set/u],
    ['openai/gpt-6-luna', /gives no vectors/u],
  ])('are told when %s cannot be used', (name, fault) => {
    expect(faultsOf(name).join('\n')).toMatch(fault);
  });

  it('are told when the price is not known', () => {
    const faults = faultsOf('openai/unheard-of', { OPENAI_API_KEY: 'sk-canary' });
    expect(faults).toEqual([expect.stringContaining('openai/unheard-of has no known price')]);
    expect(JSON.stringify(faults)).not.toContain('canary');
  });
});
