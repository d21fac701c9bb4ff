import type { Question } from '#activities/llm/gateway/question';

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
  find(question: Question, models: readonly string[]): Promise<NearAnswer | null>;
  keep(question: Question, answer: { provider: string; model: string; outputHash: string }): Promise<void>;
}
