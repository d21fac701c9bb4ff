import { createHash } from 'node:crypto';

/** The name of an artifact: 64 hex digits, as `sha256sum` prints them. Text counts as UTF-8. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
