import { randomBytes } from 'node:crypto';

/** `run-` and 28 hex digits: 12 of the time in milliseconds, so that ids sort by age, and 16 random ones. */
export function newRunId(now: number = Date.now()): string {
  return `run-${now.toString(16).padStart(12, '0')}${randomBytes(8).toString('hex')}`;
}
