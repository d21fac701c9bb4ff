import { createHash } from 'node:crypto';
import { canonicalJson } from '#shared/policies/canonical-json';

/** SHA-256 (64 hex digits) of a value's canonical JSON: equal values have equal hashes, whatever the order of members. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
