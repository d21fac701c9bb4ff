import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processEnvironment } from '#infra/config/env';
import { projectRoot } from '#infra/config/project-root';
import { dataFolder } from '#infra/local/data-folder';
import { liveStackInfo, type StackInfo } from '#infra/local/stack-info';

export interface SupervisorOptions {
  readonly dataDir: string;
  readonly durability: 'full' | 'fast';
  /** Further settings, as in the environment. */
  readonly settings?: Readonly<Record<string, string>>;
}

const readyWithinMs = 180_000;

/** Starts the shipped supervisor on this folder and waits until its stack is ready. It ends when this process does. */
export async function startSupervisor(options: SupervisorOptions): Promise<StackInfo> {
  const log = join(options.dataDir, 'supervisor.log');
  const child = launch(options, log);
  const end = Date.now() + readyWithinMs;
  while (child.exitCode === null && child.signalCode === null && Date.now() < end) {
    const info = liveStackInfo(dataFolder(options.dataDir).stackFile);
    if (info?.pid === child.pid && info?.state === 'ready') return info;
    await sleep(50);
  }
  child.kill('SIGTERM');
  throw new Error(`the stack did not start:\n${readFileSync(log, 'utf8')}`);
}

function launch({ dataDir, durability, settings }: SupervisorOptions, log: string) {
  const script = join(projectRoot, 'dist', 'infra', 'local', 'stack.js');
  const ports = { ASSAY_API_PORT: '0', ASSAY_TEMPORAL_PORT: '0', ASSAY_TEMPORAL_UI_PORT: '0' };
  const env = { ...ownEnvironment(), ...ports, ...settings, ASSAY_DATA_DIR: dataDir, ASSAY_DURABILITY: durability };
  const output = openSync(log, 'a');
  const child = spawn(process.execPath, ['--enable-source-maps', script, '--parent', String(process.pid)], {
    env,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.unref();
  return child;
}

/** The settings of the person who runs it are none of a benchmark's business. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(ASSAY_|TEMPORAL_|DATABASE_URL$)/;
  const kept = ['ASSAY_TEMPORAL_CLI', 'ASSAY_CACHE_DIR', 'ASSAY_OFFLINE'];
  const entries = Object.entries(processEnvironment());
  return Object.fromEntries(entries.filter(([name]) => kept.includes(name) || !foreign.test(name)));
}
