import { join } from 'node:path';
import type { StackContext } from '#infra/local/parts/stack-context';
import { lastLines, runCommand } from '#infra/local/process/run-command';
import { AssayError } from '#shared/errors/assay-error';

export interface Step {
  readonly name: string;
  /** Below dist/. */
  readonly entry: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs something that must have ended well before the stack goes on. Errors: `stack.start-failed`. */
export async function runStep({ config }: StackContext, { name, entry, env }: Step): Promise<void> {
  const command = [process.execPath, '--enable-source-maps', join(config.projectRoot, 'dist', entry)] as const;
  const { code, output } = await runCommand(command, { env, limitMs: 120_000 });
  if (code !== 0) throw new AssayError('stack.start-failed', `${name}: ${lastLines(output, 10)}`);
}
