import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '#infra/config/project-root';
import { freshNamespace, testTemporalAddress } from '#test/support/local-services';
import { startHarness } from '#test/support/run-harness';
import type { WireCall } from '#test/support/wire-server/wire-call';
import { startWireServer } from '#test/support/wire-server/wire-server';

const [openai, anthropic] = ['openai/gpt-6-luna', 'anthropic/claude-haiku-4-5'];
const workers: ChildProcess[] = [];
afterAll(() => {
  for (const worker of workers) worker.kill('SIGKILL');
});

/** Models, a namespace and a database of one case: nothing of it waits for what was killed in another. */
async function startGround({ name, collectMs }: Pick<Case, 'name' | 'collectMs'>) {
  const wire = await startWireServer();
  const namespace = await freshNamespace();
  const harness = await startHarness({ namespace });
  await harness.rest();
  return {
    wire,
    harness,
    async startWorker(): Promise<ChildProcess> {
      const place = { url: wire.url, address: testTemporalAddress(), namespace };
      const plan = { ...harness.ground, ...place, name, collectMs };
      const entry = join(projectRoot, 'dist', 'test', 'support', 'batch-worker.js');
      const worker = fork(entry, [JSON.stringify(plan)], { execArgv: [] });
      workers.push(worker);
      await once(worker, 'message');
      return worker;
    },
    async close() {
      await harness.close();
      await wire.close();
    },
  };
}

type Ground = Awaited<ReturnType<typeof startGround>>;

async function kill(worker: ChildProcess): Promise<void> {
  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(resolve => setTimeout(resolve, 50));
}

const isSubmission = ({ path, method }: WireCall) => method === 'POST' && path.endsWith('/batches');
const isLook = ({ path, method }: WireCall) => method === 'GET' && /\/batches\/[^/]+$/.test(path);

const wasTaken = 'when the batch was taken and nobody has noted it';
const isTaken = ({ wire }: Ground) => wire.calls.some(isSubmission);
const isLookedAt = ({ wire }: Ground) => wire.calls.some(isLook);
const isCollecting = async ({ harness }: Ground) =>
  (await harness.db.selectFrom('batch_waits').selectAll().execute()).length > 0;

/** How a batch is found again differs between providers; the rest does not. */
interface Case {
  readonly name: string;
  readonly where: string;
  readonly collectMs: number;
  readonly isThere: (ground: Ground) => boolean | Promise<boolean>;
}
const cases: readonly Case[] = [
  { name: openai, where: 'while its questions are collected', collectMs: 8_000, isThere: isCollecting },
  { name: openai, where: wasTaken, collectMs: 500, isThere: isTaken },
  { name: anthropic, where: wasTaken, collectMs: 500, isThere: isTaken },
  { name: anthropic, where: 'while the provider works on it', collectMs: 500, isThere: isLookedAt },
];

describe('kill -9 of the worker', () => {
  it.each(cases)(
    '$where, at $name: the answer comes, and is paid once',
    async ({ name, where, collectMs, isThere }) => {
      const ground = await startGround({ name, collectMs });
      const { wire, harness } = ground;
      wire.setPollsUntilDone(3);
      wire.swallowBatches(where === wasTaken ? 1 : 0, 'hang');
      const first = await ground.startWorker();
      const { runId } = await harness.start({ pace: 'batch' });
      await until(() => isThere(ground));
      await kill(first);
      const second = await ground.startWorker();
      const byBatch = async () => {
        const rows = await harness.db.selectFrom('paid_attempts').selectAll().where('run_id', '=', runId).execute();
        return rows.filter(({ purpose }) => purpose === 'batch');
      };
      await until(async () => (await byBatch()).some(({ outcome }) => outcome === 'answered'));
      await kill(second);
      expect(wire.calls.filter(isSubmission)).toHaveLength(1);
      expect(await byBatch()).toHaveLength(1);
      await ground.close();
    },
    300_000,
  );
});
