import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AssayError } from '#shared/errors/assay-error';

/** Every path the local stack uses inside its data folder. */
export interface DataFolder {
  readonly path: string;
  readonly stackFile: string;
  readonly lockFile: string;
  readonly temporalFile: string;
  readonly passwordFile: string;
  /** Holds the API key that the stack makes for people and scripts on this machine. */
  readonly keyFile: string;
  logOf(name: string): string;
}

export function dataFolder(path: string): DataFolder {
  return {
    path,
    stackFile: join(path, 'stack.json'),
    lockFile: join(path, 'stack.lock'),
    temporalFile: join(path, 'temporal.db'),
    passwordFile: join(path, 'database-password'),
    keyFile: join(path, 'credentials.json'),
    logOf: name => join(path, 'logs', `${name}.log`),
  };
}

/** Makes the folder, closed to others; root's may be passed through, since its database runs as another user. */
export function openDataFolder(path: string): DataFolder {
  try {
    if (!existsSync(path)) {
      mkdirSync(path, { recursive: true });
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
