import type { GivenAnswer, Walk } from '#activities/llm/gateway/walk-candidates';

/** Where questions wait for the cheaper batch interfaces of the providers. */
export interface BatchDesk {
  /**
   * Of a run that has time: puts the question into the queue and throws `model.queued`, also while it still waits there.
   * Comes back without doing anything when the run has no time, no candidate has a batch interface, or the batch has
   * ended without an answer that can be used: then the question is asked at once, beginning with what the batch brought.
   */
  defer(walk: Walk): Promise<GivenAnswer | null>;
}
