import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

const running = new Set<ChildProcess>();

/** However this process comes to exit, no program that it started for a call outlives it. */
process.on('exit', () => {
  for (const child of running) killGroup(child);
});

/** A program in a process group of its own, so that what it starts can be ended together with it. */
export function startGroup(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32', windowsHide: true });
  running.add(child);
  child.once('close', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Ends the program and all it has started, after `graceMs` to end in good order; resolves when it is gone. */
export async function endGroup(child: ChildProcess, graceMs: number): Promise<void> {
  const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  if (!hasEnded()) {
    child.stdin?.end();
    await Promise.race([once(child, 'exit'), sleep(graceMs, undefined, { ref: false })]);
  }
  killGroup(child);
  if (!hasEnded()) await once(child, 'exit');
}

/** What it has started may live on after it has ended, so its group is killed in any case. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}
