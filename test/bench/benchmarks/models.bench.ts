import { join } from 'node:path';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';
import { defineBenchmark } from '#test/bench/define-benchmark';
import { rounded } from '#test/bench/median';
import { measureOverhead } from '#test/bench/models/measure-overhead';
import { type WorkDone, workThroughGateway, workWithoutGateway } from '#test/bench/models/run-workload';
import { type Levers, openModelsAt, smallModel, type WorkGround } from '#test/bench/models/work-ground';
import { workScript } from '#test/bench/models/work-script';
import { startScratchStack } from '#test/bench/stack/scratch-stack';
import { startWireServer } from '#test/support/wire-server/wire-server';

const none: Levers = { exactCache: false, promptPrefix: false, cascade: false, batch: false };

/** One lever at a time, and all of them. */
const settings: Readonly<Record<string, Levers>> = {
  exactCache: { ...none, exactCache: true },
  promptPrefix: { ...none, promptPrefix: true },
  cascade: { ...none, cascade: true },
  batch: { ...none, batch: true },
};
const all: Levers = { exactCache: true, promptPrefix: true, cascade: true, batch: true };

/** An answer begins after this long, and from then on its beginning is in the provider's cache. */
const answerMs = 25;

export default defineBenchmark({
  name: 'models',
  about:
    'what a day of calls costs with and without the gateway (test/bench/models/workload.ts), and what it adds to each',
  options: { calls: { fallback: 150, about: 'calls by which the overhead is measured' } },
  goals: [
    { says: 'every answer is the same with and without the gateway', holds: ({ answers, equal }) => answers === equal },
    {
      says: 'the gateway without its levers costs what the SDK costs',
      holds: ({ leverlessRatio }) => leverlessRatio === 1,
    },
    { says: 'all levers together save 40 %', holds: ({ savingShare }) => (savingShare ?? 0) >= 0.4 },
  ],
  async run({ option, say }) {
    const stack = await startScratchStack({ name: 'models' });
    const wire = await startWireServer({ prefixLearnMs: answerMs });
    const ground: WorkGround = {
      db: stack.database().db,
      artifacts: createFileArtifactStore(join(stack.dataDir, 'bench-artifacts')),
      ...openModelsAt(wire.url),
    };
    try {
      const script = workScript({ smallModel, delayMs: answerMs });
      wire.always(script);
      const newRun = () => wire.forgetPrefixes();
      const bare = await workWithoutGateway(ground, newRun);
      say(`without the gateway: ${bare.answers.length} calls, ${dollars(bare)}`);
      const through = async (name: string, levers: Levers) => {
        const done = await workThroughGateway(ground, { name, levers, newRun });
        say(`${name}: ${dollars(done)}`);
        return done;
      };
      const leverless = await through('none', none);
      const byLever: Record<string, WorkDone> = {};
      for (const [name, levers] of Object.entries(settings)) byLever[name] = await through(name, levers);
      const together = await through('together', all);
      const everything = [leverless, together, ...Object.values(byLever)];
      const overhead = await measureOverhead(ground, option.calls);
      return {
        calls: bare.answers.length,
        answers: everything.length * bare.answers.length,
        equal: everything.reduce((sum, done) => sum + equalAnswers(bare, done), 0),
        dollarsWithout: bare.costMicroUsd / 1e6,
        dollarsWith: together.costMicroUsd / 1e6,
        leverlessRatio: leverless.costMicroUsd / bare.costMicroUsd,
        savingShare: saving(bare, together),
        savingByLever: Object.fromEntries(Object.entries(byLever).map(([name, done]) => [name, saving(bare, done)])),
        ...overhead,
      };
    } finally {
      await wire.close();
      await stack.close();
    }
  },
});

function equalAnswers(bare: WorkDone, done: WorkDone): number {
  return done.answers.filter((answer, at) => answer === bare.answers[at]).length;
}

function saving(bare: WorkDone, done: WorkDone): number | null {
  return rounded(1 - done.costMicroUsd / bare.costMicroUsd);
}

function dollars({ costMicroUsd }: WorkDone): string {
  return `$${(costMicroUsd / 1e6).toFixed(4)}`;
}
