import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** The password of the local database: made once, kept in a file for its owner alone. */
export function databasePassword(path: string): { readonly password: string; readonly isNew: boolean } {
  if (existsSync(path)) return { password: readFileSync(path, 'utf8').trim(), isNew: false };
  const password = randomBytes(24).toString('base64url');
  writeFileSync(path, `${password}\n`, { mode: 0o600 });
  return { password, isNew: true };
}
