import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface LineProcess {
  readonly env: NodeJS.ProcessEnv;
  /** Written to its standard input; null: it shares this process's own. */
  readonly input: string | null;
  /** Milliseconds after which it is ended; none: it takes as long as it takes. */
  readonly limitMs?: number;
  readonly signal?: AbortSignal;
  onLine(line: string): void;
  onNote(line: string): void;
}

/** Runs a program that writes lines, told as they come. Its exit code; null: it was ended, or never started. */
export function runLines(command: readonly [string, ...string[]], options: LineProcess): Promise<number | null> {
  const { env, input, limitMs, signal, onLine, onNote } = options;
  const [file, ...args] = command;
  return new Promise(resolve => {
    const child = spawn(file, args, { env, stdio: [input === null ? 'inherit' : 'pipe', 'pipe', 'pipe'] });
    const end = () => child.kill('SIGKILL');
    const limit = limitMs === undefined ? undefined : setTimeout(end, limitMs);
    signal?.addEventListener('abort', end, { once: true });
    const read = [linesOf(child.stdout, onLine), linesOf(child.stderr, onNote)];
    const finish = async (code: number | null) => {
      clearTimeout(limit);
      signal?.removeEventListener('abort', end);
      await Promise.all(read);
      resolve(code);
    };
    child.once('error', () => void finish(null));
    child.once('close', code => void finish(code));
    // It may end before it has read all: then its exit code says why.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
}

async function linesOf(stream: NodeJS.ReadableStream | null, take: (line: string) => void): Promise<void> {
  if (stream === null) return;
  const lines = createInterface({ input: stream });
  await new Promise<void>(resolve => {
    lines.on('line', take);
    lines.once('close', resolve);
  });
}
