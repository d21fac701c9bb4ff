import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const limitBytes = 10 * 1024 * 1024;
const keptFiles = 3;

export interface RotatingLog {
  readonly path: string;
  write(chunk: Uint8Array | string): void;
}

/** Appends to a file that is moved to .1, .2, .3 when it has grown too large. Losing a log line never stops a part. */
export function openRotatingLog(path: string, limit = limitBytes): RotatingLog {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  let size = existsSync(path) ? statSync(path).size : 0;
  return {
    path,
    write(chunk) {
      const length = typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.length;
      try {
        if (size > 0 && size + length > limit) {
          rotate(path);
          size = 0;
        }
        appendFileSync(path, chunk, { mode: 0o600 });
        size += length;
      } catch {
        // A full disk: the part itself will say so.
      }
    },
  };
}

/** Moves a log that has grown too large aside. */
export function rotateIfLarge(path: string, limit = limitBytes): void {
  if (existsSync(path) && statSync(path).size > limit) rotate(path);
}

/** The last lines of a log file; nothing when there is none. */
export function tailOf(path: string, lines: number): string {
  if (!existsSync(path)) return '';
  return readFileSync(path, 'utf8').slice(-64_000).trim().split('\n').slice(-lines).join('\n');
}

function rotate(path: string): void {
  for (let number = keptFiles - 1; number >= 1; number -= 1) {
    if (existsSync(`${path}.${number}`)) renameSync(`${path}.${number}`, `${path}.${number + 1}`);
  }
  renameSync(path, `${path}.1`);
}
