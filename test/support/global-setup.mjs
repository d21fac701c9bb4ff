import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const mostTries = 3;

/**
 * Starts one Temporal server and one PostgreSQL for the whole suite, by the product's own supervisor, on a scratch folder.
 * Each jest worker gets a namespace of its own; each test file makes databases of its own.
 */
export default async function start(globalConfig) {
  openScratch();
  for (let tries = 1; ; tries += 1) {
    try {
      return await startOnce(globalConfig);
    } catch (error) {
      await stop();
      // Another suite that starts at the same time may take a port between the look and the use.
      if (tries === mostTries) throw error;
    }
  }
}

/** Whatever a test leaves behind in the folder for temporary files goes with the suite. */
function openScratch() {
  const scratch = mkdtempSync(join(tmpdir(), 'assay-suite-'));
  // Started by root, the database runs as another user, who must be able to pass.
  chmodSync(scratch, 0o711);
  globalThis.assayScratch = scratch;
  process.env.TMPDIR = scratch;
}

async function startOnce(globalConfig) {
  const folder = mkdtempSync(join(tmpdir(), 'assay-services-'));
  // Started by root, the database runs as another user, who must be able to pass.
  chmodSync(folder, 0o711);
  const ports = { ASSAY_TEMPORAL_PORT: '0', ASSAY_TEMPORAL_UI_PORT: '0' };
  const stack = spawn(
    process.execPath,
    ['dist/infra/local/stack.js', '--only', 'temporal,postgres', '--can-skip-time', '--parent', String(process.pid)],
    {
      env: { ...ownEnvironment(), ...ports, ASSAY_DATA_DIR: folder, ASSAY_DURABILITY: 'fast' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const said = [];
  stack.stderr.on('data', chunk => said.push(chunk));
  globalThis.assayServices = { stack, folder };
  await announce(await untilReady({ folder, stack, said }), folder, globalConfig);
}

async function announce(info, folder, globalConfig) {
  process.env.ASSAY_TEST_TEMPORAL = info.addresses.temporal;
  process.env.ASSAY_TEST_TEMPORAL_UI = info.addresses.temporalUi;
  const database = new URL(info.addresses.database);
  database.password = readFileSync(join(folder, 'database-password'), 'utf8').trim();
  process.env.ASSAY_TEST_DATABASE = database.href;
  await makeNamespaces(info.addresses.temporal, globalConfig.maxWorkers);
}

/** The settings of the person who runs the tests are none of the tests' business. */
function ownEnvironment() {
  const foreign = /^(ASSAY_|TEMPORAL_|DATABASE_URL$)/;
  const kept = new Set(['ASSAY_TEMPORAL_CLI', 'ASSAY_CACHE_DIR', 'ASSAY_OFFLINE']);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => kept.has(name) || !foreign.test(name)));
}

async function untilReady({ folder, stack, said }) {
  const file = join(folder, 'stack.json');
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (stack.exitCode !== null) throw new Error(`the services for the tests did not start:\n${Buffer.concat(said)}`);
    const info = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
    if (info?.state === 'ready') return info;
    await sleep(100);
  }
  throw new Error(`the services for the tests were not ready in two minutes:\n${Buffer.concat(said)}`);
}

async function makeNamespaces(address, count) {
  const { registerNamespace } = await import('../../dist/test/support/register-namespace.js');
  const names = Array.from({ length: Math.max(1, count) }, (_, n) => `test-${n + 1}`);
  await Promise.all(names.map(name => registerNamespace(address, name)));
}

async function stop() {
  const { stack, folder } = globalThis.assayServices ?? {};
  if (!stack) return;
  if (stack.exitCode === null) {
    stack.kill('SIGTERM');
    await Promise.race([once(stack, 'exit'), sleep(20_000, undefined, { ref: false })]);
    stack.kill('SIGKILL');
  }
  stack.stderr.destroy();
  rmSync(folder, { recursive: true, force: true });
}

export async function end() {
  await stop();
  rmSync(globalThis.assayScratch, { recursive: true, force: true });
}
