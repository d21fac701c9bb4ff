import { contentHash as hashOf } from '#activities/kit/content-hash';
import type { DecisionKind } from '#shared/contracts/decision';

/** What a person decides about, down to its bytes. */
export interface DecidedThing {
  readonly runId: string;
  readonly kind: DecisionKind;
  /** Grows with each version of the same thing shown to a person. */
  readonly revision: number;
  /** SHA-256 of the artifact, 64 hex digits. */
  readonly contentHash: string;
}

/** `sha256:` and 64 hex digits. An approval carries it, so that it can never be taken for another run or revision. */
export function decisionDigest({ runId, kind, revision, contentHash }: DecidedThing): string {
  return `sha256:${hashOf({ run: runId, kind, revision, planHash: contentHash })}`;
}
