import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApplicationFailure } from '@temporalio/common';
import type { Kysely } from 'kysely';
import { type BreakerStore, createBreakerStore } from '#infra/storage/breaker-store';
import type { Database } from '#infra/storage/schema';
import { Mrd } from '#shared/contracts/mrd';
import type { ForkBody } from '#shared/contracts/replay';
import { breakerLimits } from '#shared/policies/breaker';
import { askedOf } from '#test/support/model-answers/asked-of';
import { type Note, notes, proposalOf } from '#test/support/model-answers/heat-pump-notes';
import { answerOf, honestModel, type Writer } from '#test/support/model-answers/honest-model';
import { caller, replayServices } from '#test/support/replay-services';
import {
  type Activities,
  approveAll,
  approveUntil,
  decide,
  type Harness,
  reach,
  type StartedRun,
  startHarness,
  tinyBrief,
} from '#test/support/run-harness';
import { tinyCorpus } from '#test/support/tiny-corpus';
import { startWireServer, type WireServer } from '#test/support/wire-server/wire-server';
import { wiredModels } from '#test/support/wired-models';
import type { ModelCapacities } from '#workers/compose-desk';

/** What the source that is not to be trusted says, and a model that believes it. */
const forged = 'The market for residential heat pumps in Germany was worth EUR 99 billion in 2024.';
const forgedNote: Note = {
  section: 'market-size',
  kind: 'number',
  text: 'In 2024 the market for residential heat pumps in Germany was worth EUR 99 billion.',
  quote: forged,
};
interface DraftData {
  readonly section: string;
  readonly questions: readonly { readonly id: string }[];
  readonly sources: readonly { readonly passages: readonly { readonly passage: number; readonly text: string }[] }[];
}
const credulousModel: Writer = {
  ...honestModel,
  'draft-section': (data: DraftData) => {
    const { claims } = JSON.parse(
      answerOf(honestModel, { prompt: 'draft-section', data: { ...data }, isRepair: false }),
    );
    const passages = data.sources.flatMap(source => source.passages);
    const found = passages.find(({ text }) => text.includes(forged));
    const isMeant = found && data.section === forgedNote.section;
    const ids = data.questions.map(({ id }) => id);
    return { claims: isMeant ? [...claims, proposalOf(forgedNote, found.passage, ids)] : claims };
  },
};

/** So many drafts are answered before the provider is gone. */
const draftsBefore = 5;
const drafts = 12;
const assembling = 4;
const whole = 1 + drafts + assembling;

const faults = { hasBug: false, answersLeft: Number.POSITIVE_INFINITY, skippedMs: 0 };
const table: string[] = [];
let wire: WireServer;
let harness: Harness;
let services: ReturnType<typeof replayServices>;
let folder: string;
/** What a run costs that nothing is reused for, in US dollars, but for its judge. */
let fromStartUsd: number;
let judgedFirst: number;

/** Breakers on a clock that can be put forward; what they ask to wait is made short. */
function breakersOf(db: Kysely<Database>): BreakerStore {
  const breakers = createBreakerStore(db, () => Date.now() + faults.skippedMs);
  return {
    ...breakers,
    async admit(deployment) {
      const admission = await breakers.admit(deployment);
      return admission.kind === 'refuse' ? { ...admission, retryAfterMs: 50 } : admission;
    },
  };
}

function capacities(db: Kysely<Database>): ModelCapacities {
  const wired = wiredModels(wire, db);
  return {
    ...wired,
    policy: { ...wired.policy, whenUnanswered: 'wait' },
    gateway: { ...wired.gateway, breakers: breakersOf(db) },
  };
}

function around({ read, think }: Activities): Activities {
  const verifySections: typeof read.verifySections = async input => {
    if (faults.hasBug) throw ApplicationFailure.nonRetryable('a bug in the verification', 'internal.unexpected');
    return read.verifySections(input);
  };
  return { read: { ...read, verifySections }, think };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-ways-'));
  wire = await startWireServer();
  wire.always(call => {
    const asked = askedOf(call);
    if (asked.prompt !== 'plan-research' && faults.answersLeft-- <= 0) return { kind: 'status', status: 503 };
    return { kind: 'answer', text: answerOf(credulousModel, asked) };
  });
  harness = await startHarness({ models: capacities, around });
  services = replayServices(harness);
  const reference = await planned('a whole run');
  await finish(reference);
  fromStartUsd = (await figures(reference)).paidUsd;
  judgedFirst = await judgedBy(reference);
});
afterAll(async () => {
  await harness?.close();
  await wire?.close();
  await rm(folder, { recursive: true, force: true });
  process.stdout.write(`${[heading, ...table].join('\n')}\n`);
});
beforeEach(() => Object.assign(faults, { hasBug: false, answersLeft: Number.POSITIVE_INFINITY }));

const runOf = (runId: string): StartedRun => ({
  runId,
  handle: harness.client.workflow.getHandle(`mrd/test/${runId}`),
});

/** A brief of its own, so that no run finds another's answers; nor what the provider kept of its questions. */
async function planned(title: string, corpus = 'tiny'): Promise<StartedRun> {
  wire.forgetPrefixes();
  const run = await harness.start({
    corpus,
    brief: { ...tinyBrief, title: `${tinyBrief.title} ${title.padEnd(24)}.` },
  });
  await reach(run, 'awaiting-plan-approval');
  await decide(run, { decision: 'approve' });
  return run;
}

async function finish({ runId }: StartedRun): Promise<Mrd> {
  const { files } = await approveAll(runOf(runId));
  return Mrd.parse(JSON.parse((await harness.artifacts.get(files?.json ?? '')).toString()));
}

/** Requests that were answered, and what was booked for them; a judge knows nothing of the brief, so that one run pays for all. */
async function figures({ runId }: StartedRun) {
  const attempts = await harness.db
    .selectFrom('paid_attempts')
    .select(['outcome', 'cost_micro_usd'])
    .where('run_id', '=', runId)
    .where('prompt', '!=', 'judge-entailment')
    .execute();
  const paidMicroUsd = attempts.reduce((sum, attempt) => sum + Number(attempt.cost_micro_usd), 0);
  return { asked: attempts.filter(({ outcome }) => outcome === 'answered').length, paidUsd: paidMicroUsd / 1e6 };
}

async function judgedBy({ runId }: StartedRun): Promise<number> {
  const asked = harness.db.selectFrom('paid_attempts').select('id').where('run_id', '=', runId);
  return (await asked.where('prompt', '=', 'judge-entailment').execute()).length;
}

const heading =
  '| fault | way | asked before | paid before | reused | worth | asked anew | spent |\n|---|---|---|---|---|---|---|---|';

/** What was paid for the document that came of it in the end, and what was not. */
async function report(told: {
  fault: string;
  way: string;
  before: Awaited<ReturnType<typeof figures>>;
  run: StartedRun;
}) {
  const after = await figures(told.run);
  const { before } = told;
  const own = { asked: after.asked - before.asked, paidUsd: after.paidUsd - before.paidUsd };
  const isFork = (await harness.row(told.run.runId))?.forkedFrom;
  const anew = isFork ? after : own;
  const usd = (amount: number) => `$${amount.toFixed(6)}`;
  const reused = { calls: whole - anew.asked, usd: fromStartUsd - anew.paidUsd };
  const cells = [
    told.fault,
    told.way,
    before.asked,
    usd(before.paidUsd),
    reused.calls,
    usd(reused.usd),
    anew.asked,
    usd(anew.paidUsd),
  ];
  table.push(`| ${cells.join(' | ')} |`);
  return { anew: anew.asked, spentUsd: anew.paidUsd };
}

const resume = (run: StartedRun, from?: string) =>
  services.resume.resume(caller, run.runId, { ...(from && { from }), force: false });
const fork = async (run: StartedRun, body: ForkBody) =>
  runOf((await services.fork.fork(caller, run.runId, body)).run.runId);

/** Each takes a run that came to nothing and gives the one that goes on. */
const ways: Record<string, (run: StartedRun, from: string) => Promise<StartedRun>> = {
  'last good point': async run => {
    await resume(run);
    return run;
  },
  'from a stage': async (run, from) => {
    await resume(run, from);
    return run;
  },
  fork: (run, from) => fork(run, { from }),
};

async function withoutProvider(title: string): Promise<StartedRun> {
  faults.answersLeft = draftsBefore;
  const run = await planned(title);
  const isThere = async () => (await harness.row(run.runId))?.calls === 1 + draftsBefore && faults.answersLeft < 0;
  while (!(await isThere())) await new Promise(resolve => setTimeout(resolve, 100));
  await run.handle.cancel();
  await expect(run.handle.result()).rejects.toThrow();
  // A try that has not heard of the cancellation yet would be answered, and paid, after all.
  await harness.restart();
  faults.answersLeft = Number.POSITIVE_INFINITY;
  faults.skippedMs += 2 * breakerLimits.openMs;
  return run;
}

async function withBug(title: string): Promise<StartedRun> {
  faults.hasBug = true;
  const run = await planned(title);
  await expect(run.handle.result()).rejects.toThrow();
  faults.hasBug = false;
  return run;
}

describe.each(Object.keys(ways))('by the way "%s"', way => {
  const go = ways[way] ?? ways['fork'];

  it('a run whose provider was down pays for what it had not got', async () => {
    const run = await withoutProvider(`provider, ${way}`);
    const before = await figures(run);
    expect(before.asked).toBe(1 + draftsBefore);
    const next = await go?.(run, 'synthesizing');
    const mrd = await finish(next ?? run);
    expect(mrd.claims.length).toBeGreaterThanOrEqual(notes.length - 1);
    const { anew, spentUsd } = await report({ fault: 'provider down', way, before, run: next ?? run });
    expect(anew).toBe(drafts - draftsBefore + assembling);
    expect(before.paidUsd + spentUsd).toBeCloseTo(fromStartUsd, 4);
  });

  it('a run with a bug in its verification pays for what comes after it', async () => {
    const run = await withBug(`bug, ${way}`);
    const before = await figures(run);
    expect(before.asked).toBe(1 + drafts);
    const next = await go?.(run, 'verifying');
    await finish(next ?? run);
    const { anew, spentUsd } = await report({ fault: 'bug in a step', way, before, run: next ?? run });
    expect(anew).toBe(assembling);
    expect([judgedFirst > 0, await judgedBy(next ?? run)]).toEqual([true, 0]);
    expect(before.paidUsd + spentUsd).toBeCloseTo(fromStartUsd, 4);
  });
});

describe('a run that was rejected for a poisoned source', () => {
  async function poisoned(title: string) {
    const corpus = join(folder, title.replaceAll(/\W+/gu, '-'));
    await cp(tinyCorpus, corpus, { recursive: true });
    await writeFile(join(corpus, 'poisoned.md'), `# Heat pump market in Germany\n\n${forged}\n`);
    const run = await planned(title, corpus);
    await approveUntil(run, 'awaiting-review');
    await decide(run, { decision: 'reject', reason: 'a forged source' });
    await run.handle.result();
    return { run, corpus, before: await figures(run) };
  }
  const fault = 'poisoned source';
  const says = (mrd: Mrd) => JSON.stringify(mrd).includes('99 billion');

  it('is asked about again at its last good point for nothing, with the source still in it', async () => {
    const { run, before } = await poisoned('poison, last good point');
    await resume(run);
    expect(says(await finish(run))).toBe(true);
    expect(await report({ fault, way: 'last good point', before, run })).toMatchObject({ anew: 0, spentUsd: 0 });
  });

  it('reads its corpus again from planning on, once the source is taken out', async () => {
    const { run, corpus, before } = await poisoned('poison, from a stage');
    await rm(join(corpus, 'poisoned.md'));
    await resume(run, 'planning');
    expect(says(await finish(run))).toBe(false);
    const { spentUsd } = await report({ fault, way: 'from a stage', before, run });
    expect(spentUsd).toBeLessThan(fromStartUsd);
  });

  it('branches off before research with the clean corpus, under the plan that was approved', async () => {
    const { run, before } = await poisoned('poison, fork');
    const next = await fork(run, { from: 'researching', corpus: tinyCorpus });
    expect(says(await finish(next))).toBe(false);
    const { anew, spentUsd } = await report({ fault, way: 'fork', before, run: next });
    expect(anew).toBeLessThan(whole);
    expect(spentUsd).toBeLessThan(fromStartUsd);
  });
});
