import { join } from 'node:path';
import type { Part } from '#infra/local/parts/part';
import type { StackContext } from '#infra/local/parts/stack-context';
import { launch } from '#infra/local/process/launch';
import { openRotatingLog } from '#infra/local/process/rotating-log';
import type { PartName } from '#infra/local/stack-info';

interface ProductProcess {
  readonly name: PartName;
  /** Below dist/. */
  readonly entry: string;
  readonly env: NodeJS.ProcessEnv;
  /** Of Node. */
  readonly flags?: readonly string[];
}

/** What the API and the workers have in common: our own code, under this same Node, with a channel to the stack. */
export function productProcess({ config, folder }: StackContext, { name, entry, env, flags = [] }: ProductProcess) {
  const log = openRotatingLog(folder.logOf(name));
  const script = join(config.projectRoot, 'dist', entry);
  return {
    name,
    logPath: log.path,
    stopSignal: 'SIGTERM',
    launch: () =>
      launch({
        command: [process.execPath, '--enable-source-maps', ...flags, script],
        env,
        cwd: process.cwd(),
        log,
        hasChannel: true,
      }),
  } satisfies Partial<Part>;
}
