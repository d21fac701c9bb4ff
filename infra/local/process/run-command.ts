import { type SpawnOptions, spawn } from 'node:child_process';

export interface CommandResult {
  /** `null`: ended by a signal, by the time limit, or never started. */
  readonly code: number | null;
  /** Both streams together, the last 20,000 characters. */
  readonly output: string;
  readonly isMissing: boolean;
}

const kept = 20_000;

/** Runs a program to its end. Never throws: what went wrong is in the result. */
export async function runCommand(
  command: readonly [string, ...string[]],
  options: SpawnOptions & { limitMs?: number } = {},
): Promise<CommandResult> {
  const { limitMs = 30_000, ...spawnOptions } = options;
  const [file, ...args] = command;
  return new Promise(resolve => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], ...spawnOptions });
    let output = '';
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-kept);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    const limit = setTimeout(() => {
      output += `\n(ended after ${limitMs / 1000} s without a result)`;
      child.kill('SIGKILL');
    }, limitMs);
    const finish = (result: CommandResult) => {
      clearTimeout(limit);
      resolve(result);
    };
    child.once('error', (error: NodeJS.ErrnoException) =>
      finish({ code: null, output: error.message, isMissing: error.code === 'ENOENT' }),
    );
    child.once('close', code => finish({ code, output: output.trim(), isMissing: false }));
  });
}

/** The last lines of an output, for an error message. */
export function lastLines(output: string, count: number): string {
  return output.trim().split('\n').slice(-count).join('\n');
}
