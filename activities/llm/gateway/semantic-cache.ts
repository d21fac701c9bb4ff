import type { CallContext } from '#activities/llm/gateway/call-context';
import type { Walk } from '#activities/llm/gateway/walk-candidates';

export interface NearAnswer {
  readonly provider: string;
  readonly model: string;
  /** Artifact of the answer. */
  readonly outputHash: string;
  /** For the journal: which call was taken over and how near it is. */
  readonly notes: readonly string[];
}

/** Answers of a tenant to questions that say the same in other words. Off by default; never throws. */
export interface SemanticCache {
  /** Only answers that were given when the same models would have been asked. */
  find(walk: Walk, context: CallContext): Promise<NearAnswer | null>;
  keep(
    walk: Walk,
    answer: { provider: string; model: string; outputHash: string },
    context: CallContext,
  ): Promise<void>;
}
