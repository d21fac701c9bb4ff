import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Secret } from '#infra/config/secret';
import { AssayError } from '#shared/errors/assay-error';

/** No blanks inside, which would break the header. */
const tokenForm = /^[\x21-\x7e]+$/;

/** Path of a file that somebody else keeps filled with a token that is valid. */
export const TokenFile = z.string().refine(holdsToken, { error: 'expected the path of a file that holds a token' });

function holdsToken(path: string): boolean {
  try {
    return tokenForm.test(readFileSync(path, 'utf8').trim());
  } catch {
    return false;
  }
}

/**
 * The token as it stands in the file now: tokens end after an hour and others renew them. It is read for every request, since
 * that costs less than finding out whether it changed. While the file is being written, the last token goes on.
 * Errors: `model.not-allowed` when there never was one.
 */
export function renewed(path: string | undefined): (() => Promise<string>) | undefined {
  if (path === undefined) return undefined;
  let last: string | undefined;
  return async () => {
    const read = await readFile(path, 'utf8').catch(() => '');
    const token = read.trim();
    if (tokenForm.test(token)) last = token;
    if (last === undefined) throw new AssayError('model.not-allowed', 'the token file holds no token');
    return last;
  };
}

/** A token that was given once and for all. */
export function fixed(token: Secret | undefined): (() => Promise<string>) | undefined {
  return token && (() => Promise.resolve(token.reveal()));
}

/** Two would leave open which of them counts. */
export function isOne(...ways: readonly unknown[]): boolean {
  return ways.filter(way => way !== undefined).length === 1;
}
