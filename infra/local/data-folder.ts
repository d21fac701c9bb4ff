import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AssayError } from '#shared/errors/assay-error';

/** Every path the local stack uses inside its data folder. */
export interface DataFolder {
  readonly path: string;
  readonly stackFile: string;
  readonly lockFile: string;
  /** One file for each process that needs the stack. */
  readonly usersFolder: string;
  readonly temporalFile: string;
  readonly passwordFile: string;
  /** What signs who decides, for this stack alone. */
  readonly approvalKeyFile: string;
  /** Holds the API key that the stack makes for people and scripts on this machine. */
  readonly keyFile: string;
  logOf(name: string): string;
}

export function dataFolder(path: string): DataFolder {
  return {
    path,
    stackFile: join(path, 'stack.json'),
    lockFile: join(path, 'stack.lock'),
    usersFolder: join(path, 'stack-users'),
    temporalFile: join(path, 'temporal.db'),
    passwordFile: join(path, 'database-password'),
    approvalKeyFile: join(path, 'approval-key'),
    keyFile: join(path, 'credentials.json'),
    logOf: name => join(path, 'logs', `${name}.log`),
  };
}

/** One by one: where nothing can be made (/proc), a recursive mkdir of Node tries for ever. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** Makes the folder, closed to others; root's may be passed through, since its database runs as another user. */
export function openDataFolder(path: string): DataFolder {
  try {
    if (!existsSync(path)) {
      makeFolder(path);
      chmodSync(path, process.getuid?.() === 0 ? 0o711 : 0o700);
    }
    mkdirSync(join(path, 'logs'), { recursive: true, mode: 0o700 });
    writeFileSync(join(path, '.gitignore'), '*\n');
    return dataFolder(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AssayError('stack.start-failed', `the data folder ${path} cannot be used: ${reason}`, { cause });
  }
}
