import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, type ProcessMark } from '#infra/local/process/process-mark';

export interface EndOptions {
  /** What asks it to end in good order. */
  readonly signal: NodeJS.Signals;
  /** After this it is killed. */
  readonly graceMs: number;
}

/** Ends a process that may not be our child, and waits until it is gone. */
export async function endProcess(mark: ProcessMark, { signal, graceMs }: EndOptions): Promise<void> {
  send(mark, signal);
  if (await isGoneWithin(mark, graceMs)) return;
  send(mark, 'SIGKILL');
  await isGoneWithin(mark, 5_000);
}

function send(mark: ProcessMark, signal: NodeJS.Signals): void {
  if (!isAlive(mark)) return;
  try {
    process.kill(mark.pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}

async function isGoneWithin(mark: ProcessMark, ms: number): Promise<boolean> {
  const end = Date.now() + ms;
  while (isAlive(mark)) {
    if (Date.now() > end) return false;
    await sleep(30);
  }
  return true;
}
