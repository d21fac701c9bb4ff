import type { RunDesk } from '#workflows/steps/run-desk';

/** Waits until the batch that holds the question has brought its answer. */
export async function awaitBatch(_desk: RunDesk, error: unknown): Promise<void> {
  throw error;
}
