import { type ChildProcess, spawn } from 'node:child_process';
import { markOf, type ProcessMark } from '#infra/local/process/process-mark';
import type { RotatingLog } from '#infra/local/process/rotating-log';
import { AssayError } from '#shared/errors/assay-error';

export interface LaunchOptions {
  readonly command: readonly [string, ...string[]];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly log: RotatingLog;
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  /** Opens a channel by which the process can say that it is ready, and notices when its starter is gone. */
  readonly hasChannel?: boolean;
}

export interface LaunchedProcess {
  readonly mark: ProcessMark;
  /** Resolves when it has ended, to how it ended. */
  readonly ended: Promise<string>;
  /** Resolves when it says "ready" by its channel. */
  readonly saidReady: Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

const running = new Set<ChildProcess>();

/** However this process comes to exit, it leaves nothing behind; what it ends this way is safe against a crash. */
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * Starts a long-lived process in a group of its own, so that a Ctrl-C in the terminal reaches the starter alone,
 * which then ends its processes in their order.
 */
export async function launch(options: LaunchOptions): Promise<LaunchedProcess> {
  const [file, ...args] = options.command;
  const child = spawn(file, args, {
    env: options.env,
    cwd: options.cwd,
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: options.hasChannel ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
    ...options.user,
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.stdout?.on('data', (chunk: Buffer) => options.log.write(chunk));
  child.stderr?.on('data', (chunk: Buffer) => options.log.write(chunk));
  const ended = new Promise<string>(resolve => {
    child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `ended with exit code ${code}`));
  });
  const saidReady = new Promise<void>(resolve => {
    child.on('message', message => {
      if (isReady(message)) resolve();
    });
  });
  const pid = await pidOf(child, file);
  const mark = markOf(pid) ?? { pid, startTime: 'ended at once' };
  return { mark, ended, saidReady, kill: signal => void child.kill(signal) };
}

function pidOf(child: ChildProcess, file: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', cause => reject(new AssayError('stack.start-failed', `${file}: ${cause.message}`, { cause })));
    child.once('spawn', () => resolve(child.pid ?? 0));
  });
}

function isReady(message: unknown): boolean {
  return message === 'ready' || (typeof message === 'object' && message !== null && 'ready' in message);
}
