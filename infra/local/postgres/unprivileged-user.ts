import { execFileSync } from 'node:child_process';
import { AssayError } from '#shared/errors/assay-error';

export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root: whom to run it as then. `undefined` when we are nobody special.
 * Existing users only, since making one would change the machine. Errors: `stack.part-missing`.
 */
export function unprivilegedUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const user = ['postgres', 'nobody'].map(lookUp).find(found => found !== null);
  if (user) return user;
  throw new AssayError(
    'stack.part-missing',
    'PostgreSQL cannot run as root and there is no user "postgres" or "nobody"; start as another user or set DATABASE_URL',
  );
}

function lookUp(name: string): SystemUser | null {
  const [uid, gid] = ['-u', '-g'].map(flag => idOf(flag, name));
  // Ids are unsigned: macOS writes those of "nobody" as -2.
  return uid === undefined || gid === undefined ? null : { name, uid: uid >>> 0, gid: gid >>> 0 };
}

function idOf(flag: string, name: string): number | undefined {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }).trim());
  } catch {
    return undefined;
  }
}
