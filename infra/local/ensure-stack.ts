import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '#infra/config/config';
import { processEnvironment } from '#infra/config/env';
import { type DataFolder, openDataFolder } from '#infra/local/data-folder';
import { findStack, stopStack } from '#infra/local/find-stack';
import { rotateIfLarge } from '#infra/local/process/rotating-log';
import { soundConfig } from '#infra/local/sound-config';
import type { PartName, StackInfo } from '#infra/local/stack-info';
import { isStackUsed, useStack } from '#infra/local/stack-users';
import { AssayError } from '#shared/errors/assay-error';

export interface EnsureOptions {
  readonly config: Config;
  readonly onProgress: (line: string) => void;
  /** Leave it running when this process ends. */
  readonly keep: boolean;
  readonly only?: readonly PartName[];
}

export interface EnsuredStack {
  readonly info: StackInfo;
  /** Whether this call started it. */
  readonly started: boolean;
  /** Ends it if this call started it and nobody else uses it; else it ends itself after its last user. */
  stop(): Promise<void>;
}

/** A first start may have to fetch the Temporal server over a slow line. */
const readyWithinMs = 10 * 60_000;

/** The stack on the data folder: the one that lives, or one started now. Errors: `config.invalid`; `stack.start-failed`, naming its log. */
export async function ensureStack(options: EnsureOptions): Promise<EnsuredStack> {
  const { dataDir } = options.config;
  const folder = openDataFolder(dataDir);
  // Before looking: whoever is about to stop the stack sees that it is needed.
  const use = useStack(folder);
  const living = await findStack(dataDir);
  if (living) return { info: living, started: false, stop: async () => use.release() };
  await soundConfig().catch(error => {
    use.release();
    throw error;
  });
  const supervisor = startSupervisor(folder, options);
  const info = await untilReady({ folder, supervisor, onProgress: options.onProgress });
  const started = info.pid === supervisor.pid;
  return {
    info,
    started,
    async stop() {
      use.release();
      if (started && !isStackUsed(folder)) await stopStack(dataDir);
    },
  };
}

interface Supervisor {
  readonly pid: number | undefined;
  readonly logPath: string;
  readonly logStart: number;
  /** `undefined` while it lives. */
  exitCode(): number | null | undefined;
}

/** In a group of its own: Ctrl-C reaches whoever asked for the stack, who then decides what becomes of it. */
function startSupervisor(folder: DataFolder, { config, keep, only }: EnsureOptions): Supervisor {
  const logPath = folder.logOf('stack');
  rotateIfLarge(logPath);
  const logStart = existsSync(logPath) ? statSync(logPath).size : 0;
  const log = openSync(logPath, 'a', 0o600);
  const script = join(config.projectRoot, 'dist', 'infra', 'local', 'stack.js');
  const args = [
    '--checked',
    ...(keep ? [] : ['--parent', String(process.pid)]),
    ...(only ? ['--only', only.join(',')] : []),
  ];
  const env = { ...processEnvironment(), ASSAY_DATA_DIR: config.dataDir, ASSAY_CACHE_DIR: config.cacheDir };
  const child = spawn(process.execPath, ['--enable-source-maps', script, ...args], {
    env,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let code: number | null | undefined;
  child.once('exit', exitCode => {
    code = exitCode;
  });
  child.once('error', () => {
    code = null;
  });
  child.unref();
  return { pid: child.pid, logPath, logStart, exitCode: () => code };
}

interface Waiting {
  readonly folder: DataFolder;
  readonly supervisor: Supervisor;
  readonly onProgress: (line: string) => void;
}

async function untilReady({ folder, supervisor, onProgress }: Waiting): Promise<StackInfo> {
  const end = Date.now() + readyWithinMs;
  const news = followLog(supervisor);
  while (Date.now() < end) {
    for (const line of news()) if (line.startsWith('· ')) onProgress(line.slice(2));
    const info = await findStack(folder.path);
    if (info) return info;
    const code = supervisor.exitCode();
    // Exit 0 means that another start is ahead of this one: its stack will be ready soon.
    if (code !== undefined && code !== 0) throw failed(supervisor, `the supervisor ended with exit code ${code}`);
    await sleep(60);
  }
  throw failed(supervisor, `not ready after ${readyWithinMs / 60_000} minutes`);
}

function failed({ logPath, logStart }: Supervisor, reason: string): AssayError {
  const said = readFileSync(logPath).subarray(logStart).toString('utf8').trim();
  const lines = said.split('\n').slice(-20).join('\n');
  return new AssayError('stack.start-failed', `${reason}. The end of ${logPath}:\n${lines}`);
}

/** Returns, each time it is called, the whole lines written since. */
function followLog({ logPath, logStart }: Supervisor): () => string[] {
  let offset = logStart;
  return () => {
    const bytes = readFileSync(logPath).subarray(offset);
    const whole = bytes.lastIndexOf(0x0a) + 1;
    offset += whole;
    return bytes.subarray(0, whole).toString('utf8').split('\n').filter(Boolean);
  };
}
