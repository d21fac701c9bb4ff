import { createHash } from 'node:crypto';
import type { StartRun } from '#shared/contracts/run';
import { canonicalJson } from '#shared/policies/canonical-json';

/** Equal requests have an equal hash, in whatever order their members came. */
export function requestHash(request: StartRun): string {
  return createHash('sha256').update(canonicalJson(request)).digest('hex');
}
