/** What the workflow of batches and its activities give each other. */

/** Questions of one tenant to one model wait together and go out together. */
export interface BatchQueue {
  readonly tenant: string;
  readonly provider: string;
  readonly model: string;
}

/**
 * `intended`: written down, not sent. `submitting`: sent, or about to be; perhaps taken. `submitted`: the provider has it.
 * `ended`: nothing of it is open any more.
 */
export type BatchState = 'intended' | 'submitting' | 'submitted' | 'ended';

export interface OpenBatch {
  readonly batchId: string;
  readonly state: BatchState;
  /** ISO. When it was written down. */
  readonly since: string;
  readonly questions: number;
}

/** What is still done for a batch: wait for it, ask the provider to end it, or take it for lost. */
export type BatchPatience = 'wait' | 'cancel' | 'give-up';

export interface BatchStageActivities {
  /** Makes a batch of what is queued, with the money reserved; gives all that are open. Idempotent. `left`: beyond `most`. `postponed`: fit when money that is promised comes back. */
  gatherBatch(input: {
    queue: BatchQueue;
    most: number;
  }): Promise<{ batches: readonly OpenBatch[]; left: number; postponed: number }>;
  /**
   * Sends a batch, once. Gives `intended` when the provider takes none at present and `ended` when it refuses this one.
   * A failure means that nobody knows whether it was taken.
   */
  submitBatch(input: { batchId: string }): Promise<{ state: BatchState }>;
  /** Looks how a batch is getting on; brings its answers home when it is done. `requeued`: it was never taken, so its questions wait again. Idempotent. */
  followBatch(input: { batchId: string; patience: BatchPatience }): Promise<{ state: BatchState; requeued: number }>;
}
