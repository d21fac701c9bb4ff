import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { getJson, putJson } from '#infra/storage/artifact-store';
import { createCallJournal } from '#infra/storage/call-journal';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';
import { createMoneyBook } from '#infra/storage/money-book';
import { createRunRecorder } from '#infra/storage/run-recorder';
import { createRunStore } from '#infra/storage/run-store';
import { Mrd } from '#shared/contracts/mrd';
import { defineBenchmark, type Figures } from '#test/bench/define-benchmark';
import { runInProcess } from '#test/bench/in-process/run-in-process';
import { ratio, rounded } from '#test/bench/median';
import { type ScratchStack, startScratchStack } from '#test/bench/stack/scratch-stack';
import { timed } from '#test/bench/stopwatch';
import { startChaosWorld } from '#test/support/chaos/chaos-world';
import { whatStands } from '#test/support/chaos/what-stands';
import { composeActivities } from '#workers/compose';
import { sharedTools } from '#workers/open-research';

/** Failures in a hundred; none is what the others are held against. */
const rates = [0, 10, 30, 60, 100] as const;

export default defineBenchmark({
  name: 'chaos',
  about: 'what is left of a document when a share of everything that its research asks fails, seed by seed',
  options: { seeds: { fallback: 6, about: 'worlds of failures for each share' } },
  goals: [
    { says: 'every run ends', holds: ({ runs, ended }) => runs === ended },
    { says: 'no claim is without its source', holds: figures => every(figures, 'unfounded', value => value === 0) },
    { says: 'nothing is claimed when nothing answers', holds: figures => figures['at100.claims'] === 0 },
    { says: 'the more fails, the fewer sections have evidence', holds: figures => falls(figures, 'shareOfSections') },
    { says: 'the more fails, the fewer claims are left', holds: figures => falls(figures, 'shareOfClaims') },
    {
      says: 'with one in ten failing, nine in ten sections have evidence',
      holds: figures => shareAt(figures, 10, 'shareOfSections') >= 0.9,
    },
  ],
  async run({ option, say }) {
    const stack = await startScratchStack({ name: 'chaos' });
    const found: Record<string, Figures> = {};
    let ended = 0;
    try {
      for (const rate of rates) {
        say(`${rate} in a hundred fail …`);
        const played = await inTurn(option.seeds, seed => playToTheEnd(stack, { rate: rate / 100, seed }, say));
        const done = played.filter(one => one !== null);
        ended += done.length;
        found[`at${rate}`] = withShare(mean(done), found['at0']);
      }
      return { runs: rates.length * option.seeds, ended, ...found };
    } finally {
      await stack.close();
    }
  },
});

/** Worlds are few, and another answer can come in place of the one that failed: so much may a share rise by chance. */
const chance = 0.02;

function falls(figures: Figures, share: Share): boolean {
  return rates.every((rate, at) => {
    const fewerFail = rates.slice(0, at).map(lower => shareAt(figures, lower, share));
    return shareAt(figures, rate, share) <= Math.min(1, ...fewerFail) + chance;
  });
}

type Share = 'shareOfSections' | 'shareOfClaims';

function shareAt(figures: Figures, rate: number, share: Share): number {
  return figures[`at${rate}.${share}`] ?? 0;
}

function every(figures: Figures, kind: string, holds: (value: number | null) => boolean): boolean {
  return Object.entries(figures)
    .filter(([name]) => name.endsWith(`.${kind}`))
    .every(([, value]) => holds(value));
}

async function inTurn<T>(times: number, work: (seed: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let seed = 1; seed <= times; seed += 1) done.push(await work(seed));
  return done;
}

/** Null for a run that an error stopped. */
async function playToTheEnd(
  stack: ScratchStack,
  world: { rate: number; seed: number },
  say: (line: string) => void,
): Promise<Record<string, number> | null> {
  try {
    return await play(stack, world);
  } catch (error) {
    say(`seed ${world.seed} did not end: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** The activities of a run in their order, in this process, over a database of its own kind; an error is no end. */
async function play(
  stack: ScratchStack,
  { rate, seed }: { rate: number; seed: number },
): Promise<Record<string, number>> {
  const world = await startChaosWorld({ rate, seed });
  try {
    const { db, pool } = stack.database();
    const artifacts = createFileArtifactStore(join(stack.dataDir, `chaos-${randomUUID()}`));
    const money = createMoneyBook(db, { limits: { runMicroUsd: null, tenantMonthMicroUsd: null } });
    // A breaker that one world has opened must not stay open in the next.
    await db.deleteFrom('breakers').execute();
    const activities = composeActivities({
      artifacts,
      calls: createCallJournal(db),
      recorder: createRunRecorder(db),
      resolveCorpus: async corpus => corpus,
      tools: { ...world.desk, shared: sharedTools({ db, money }) },
      printPdf: async () => Buffer.from('%PDF-'),
    });
    const runId = `run-${randomUUID()}`;
    const run = { runId, tenant: runId };
    const briefHash = await putJson(artifacts, world.brief);
    await createRunStore(db, pool).insertRun({
      ...run,
      workflowId: runId,
      idempotencyKey: runId,
      requestHash: '',
      title: world.brief.title,
      vertical: world.brief.vertical,
      briefHash,
      corpus: world.corpus,
      createdAt: new Date(),
    });
    const { result, seconds } = await timed(() => runInProcess(activities, { run, briefHash, corpus: world.corpus }));
    const stands = await whatStands(await getJson(artifacts, Mrd, result.jsonHash), artifacts);
    return {
      sections: stands.sections,
      claims: stands.claims,
      pages: stands.pages.length,
      unfounded: stands.unfounded.length,
      requests: world.requests(),
      seconds,
    };
  } finally {
    await world.close();
  }
}

function mean(played: readonly Record<string, number>[]): Figures {
  const kinds = Object.keys(played[0] ?? {});
  return Object.fromEntries(
    kinds.map(kind => [kind, rounded(played.reduce((sum, one) => sum + (one[kind] ?? 0), 0) / played.length)]),
  );
}

function withShare(figures: Figures, whole: Figures = figures): Figures {
  const share = (kind: string) => ratio(figures[kind] ?? null, whole[kind] ?? null);
  return { ...figures, shareOfSections: share('sections'), shareOfClaims: share('claims') };
}
