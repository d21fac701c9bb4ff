import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type OpenedDeployment, openDeployments } from '#activities/llm/open-deployments';
import { samplePath } from '#infra/samples/sample-catalogue';
import type { Claim } from '#shared/contracts/claim';
import { type ExtractiveRun, runWithDesk } from '#test/support/extractive-run';
import { localModelGround } from '#test/support/local-model-ground';
import { tinyBrief } from '#test/support/run-harness';
import { startModels } from '#test/support/scripted-models';
import { tinyCorpus } from '#test/support/tiny-corpus';
import { drafted, smallModelDesk, type Told } from './small-model-desk.js';

const shipped = samplePath('durable-workflows');
const samples = [
  { name: 'heat pumps', brief: tinyBrief, folder: tinyCorpus },
  { name: 'durable workflows', brief: JSON.parse(readFileSync(shipped.brief, 'utf8')), folder: shipped.corpus },
];

const ground = await localModelGround();
const { modelFile = '' } = 'modelFile' in ground ? ground : {};
const describeWhereItRuns = modelFile ? describe.each(samples) : describe.skip.each(samples);

const budget = { runMicroUsd: 1_000_000, tenantMonthMicroUsd: 2_000_000 };

const mostMsForLargePrompts = 60_000;

describeWhereItRuns('a whole document about $name, in whose claims a small model has its say', sample => {
  const told: Told = { proposed: new Map(), unanswered: [], during };
  const folder = mkdtempSync(join(tmpdir(), 'assay-local-'));
  let models: Awaited<ReturnType<typeof startModels>>;
  let deployments: OpenedDeployment[];
  let worker: ReturnType<typeof models.worker>;
  let made: ExtractiveRun;

  beforeAll(async () => {
    deployments = openDeployments({
      names: ['local/smollm2'],
      environment: { ASSAY_LOCAL_MODEL: modelFile, ASSAY_LOCAL_CONTEXT_TOKENS: '4096' },
      pricesPath: pricesIn(folder),
      limits: {},
    });
    models = await startModels();
    worker = models.worker(deployments, { limits: budget });
    const began = Date.now();
    const impatient = () => {
      const signal = AbortSignal.timeout(mostMsForLargePrompts);
      return models.worker(deployments, { limits: budget, signal }).desk;
    };
    made = await runWithDesk(smallModelDesk({ desk: worker.desk, impatient }, told), sample);
    await report({ sample: sample.name, seconds: Math.round((Date.now() - began) / 1_000) });
  });
  afterAll(async () => {
    await models?.stop();
    for (const { port } of deployments ?? []) if ('close' in port) await (port as { close(): Promise<void> }).close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is planned, drafted, verified and put together', () => {
    expect(made.plan.questions.length).toBeGreaterThan(5);
    expect(made.assembly.sections.length).toBeGreaterThan(10);
    expect([...told.proposed.values()].flat().length).toBeGreaterThan(5);
  });

  it('has each answer of the model in the journal and its price in the ledger, within the budget', async () => {
    const { calls, attempts, paid, booked } = await booksOf();
    expect(calls).toBeGreaterThan(5);
    expect(attempts).toBeGreaterThanOrEqual(calls);
    expect(booked).toBe(paid);
    expect(booked).toBeGreaterThan(0);
    const [run] = await worker.money.balances({ runId: 'run-test', tenant: 'test' });
    expect(run).toMatchObject({ spentMicroUsd: booked, reservedMicroUsd: 0 });
  });

  it('publishes no claim whose quote is not in its source, word for word', () => {
    for (const { citations } of shown()) {
      expect(citations.length).toBeGreaterThan(0);
      for (const { sourceId, quote, start, end } of citations)
        expect(made.texts.get(sourceId)?.slice(start, end)).toBe(quote);
    }
  });

  it('publishes no number and, unhedged, hardly a word that its quotes and their headings do not state', () => {
    for (const { text, citations, publication } of shown()) {
      const quoted = citations.map(({ quote }) => quote).join(' ');
      expect({ text, strange: numbersIn(text).filter(number => !numbersIn(quoted).includes(number)) }).toEqual({
        text,
        strange: [],
      });
      if (publication !== 'published') continue;
      const known = citations
        .map(({ sourceId }) => made.texts.get(sourceId))
        .join(' ')
        .toLowerCase();
      expect({ text, strange: wordsIn(text).filter(word => !known.includes(word)) }).toEqual({ text, strange: [] });
    }
  });

  /** Of the sections the model drafted. */
  function claimsOf(): Claim[] {
    return made.verified.filter(({ sectionId }) => drafted.includes(sectionId)).flatMap(({ claims }) => claims);
  }

  function shown(): Claim[] {
    return claimsOf().filter(({ publication }) => publication !== 'dropped');
  }

  async function booksOf() {
    const { rows } = await sql<Record<'calls' | 'attempts' | 'paid' | 'booked', string>>`
      select (select count(*) from calls where model is not null) as calls,
        (select count(*) from paid_attempts) as attempts,
        (select coalesce(sum(cost_micro_usd), 0) from paid_attempts) as paid,
        (select coalesce(sum(amount_micro_usd), 0) from ledger) as booked`.execute(worker.db);
    const [row] = rows;
    if (!row) throw new TypeError('no row');
    return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)])) as Record<
      keyof typeof row,
      number
    >;
  }

  /** The figures are what this suite is for: they are printed however the tests end. */
  async function report(about: { sample: string; seconds: number }): Promise<void> {
    const { rows } = await sql`
      select prompt, outcome, count(*)::int as attempts, sum(input_tokens)::int as input,
        sum(output_tokens)::int as output from paid_attempts group by prompt, outcome order by prompt, outcome`.execute(
      worker.db,
    );
    const claims = claimsOf();
    const proposed = [...told.proposed.values()].flat().length;
    const count = (publication: Claim['publication']) => claims.filter(one => one.publication === publication).length;
    const figures = {
      ...about,
      proposed,
      refusedBeforeVerification: proposed - claims.length,
      dropped: count('dropped'),
      hedged: count('hedged'),
      published: count('published'),
      unanswered: told.unanswered,
      standIns: worker.standIns,
      ...(await booksOf()),
    };
    process.stdout.write(`${JSON.stringify(figures)}\n${rows.map(row => `  ${JSON.stringify(row)}\n`).join('')}`);
    for (const { publication, text, citations, findings } of claims) {
      const why = findings.filter(({ passed }) => !passed).map(({ check }) => check);
      process.stdout.write(`${publication}: ${text}\n    quote: ${citations[0]?.quote} [${why.join(', ')}]\n`);
    }
  }
});

/** A price, so that the budget and the ledger have something to hold; the model itself costs nothing. */
function pricesIn(folder: string): string {
  const path = join(folder, 'prices.json');
  const local = {
    provider: 'local',
    model: '*',
    contextTokens: 4_096,
    maxOutputTokens: 300,
    usdPerMillion: { input: 1, output: 4 },
    supports: { text: true, embeddings: false, structuredOutput: true, temperature: true },
    source: 'invented for this suite, 2026-11',
  };
  writeFileSync(path, JSON.stringify({ date: '2026-11-01', note: '', models: [local] }));
  return path;
}

async function during<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const began = Date.now();
  try {
    return await work();
  } finally {
    process.stderr.write(`  ${what}: ${Math.round((Date.now() - began) / 1_000)} s\n`);
  }
}

function numbersIn(text: string): string[] {
  return (text.match(/\d+(?:[.,]\d+)*/gu) ?? []).map(number => number.replaceAll(',', ''));
}

/** Long enough to carry meaning; the beginning of a word is enough, for its ending follows the sentence. */
function wordsIn(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{7,}/gu) ?? []).map(word => word.slice(0, 5));
}
