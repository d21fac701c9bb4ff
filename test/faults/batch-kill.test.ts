import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '#infra/config/project-root';
import { testNamespace, testTemporalAddress } from '#test/support/local-services';
import { type Harness, startHarness, tinyBrief } from '#test/support/run-harness';
import type { WireCall } from '#test/support/wire-server/wire-call';
import { startWireServer } from '#test/support/wire-server/wire-server';

const models = ['openai/gpt-6-luna', 'anthropic/claude-haiku-4-5'];
const wire = await startWireServer();
const workers: ChildProcess[] = [];
let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
  await harness.rest();
});
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  for (const name of models)
    await harness.client.workflow
      .getHandle(`model-batch/test/${name}`)
      .terminate()
      .catch(() => undefined);
  await harness.close();
  await wire.close();
});

async function startWorker(name: string): Promise<ChildProcess> {
  const plan = { ...harness.ground, name, url: wire.url, address: testTemporalAddress(), namespace: testNamespace() };
  const entry = join(projectRoot, 'dist', 'test', 'support', 'batch-worker.js');
  const worker = fork(entry, [JSON.stringify(plan)], { execArgv: [] });
  workers.push(worker);
  await once(worker, 'message');
  return worker;
}

async function kill(worker: ChildProcess): Promise<void> {
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(resolve => setTimeout(resolve, 20));
}

const isSubmission = ({ path, method }: WireCall) => method === 'POST' && path.endsWith('/batches');
const isLook = ({ path, method }: WireCall) => method === 'GET' && /\/batches\/[^/]+$/.test(path);

const [openai = '', anthropic = ''] = models;
const wasTaken = 'when the batch was taken and nobody has noted it';
const isCollecting = async (runId: string) =>
  (await harness.db.selectFrom('batch_waits').where('run_id', '=', runId).selectAll().execute()).length > 0;

/** How a batch is found again differs between providers; the rest does not. */
const cases: { name: string; where: string; isThere: (runId: string) => boolean | Promise<boolean> }[] = [
  { name: openai, where: 'while its questions are collected', isThere: isCollecting },
  { name: openai, where: wasTaken, isThere: () => wire.calls.some(isSubmission) },
  { name: anthropic, where: wasTaken, isThere: () => wire.calls.some(isSubmission) },
  { name: anthropic, where: 'while the provider works on it', isThere: () => wire.calls.some(isLook) },
];

describe('kill -9 of the worker', () => {
  it.each(cases)(
    '$where, at $name: the answer comes, and is paid once',
    async ({ name, where, isThere }) => {
      wire.calls.length = 0;
      wire.setPollsUntilDone(3);
      wire.swallowBatches(where === wasTaken ? 1 : 0, 'hang');
      const first = await startWorker(name);
      const brief = { ...tinyBrief, title: `${where} ${name}` };
      const { runId, handle } = await harness.start({ pace: 'batch', brief });
      await until(() => isThere(runId));
      await kill(first);
      const second = await startWorker(name);
      const byBatch = async () => {
        const rows = await harness.db.selectFrom('paid_attempts').selectAll().where('run_id', '=', runId).execute();
        return rows.filter(({ purpose }) => purpose === 'batch');
      };
      await until(async () => (await byBatch()).some(({ outcome }) => outcome === 'answered'));
      await handle.terminate();
      await kill(second);
      expect(wire.calls.filter(isSubmission)).toHaveLength(1);
      expect(await byBatch()).toHaveLength(1);
    },
    120_000,
  );
});
