import type { RunDesk } from '#workflows/steps/run-desk';

/** Asks a person to raise the budget and waits; whatever they say, the work can go on after it. */
export async function askForBudget(_desk: RunDesk, error: unknown): Promise<void> {
  throw error;
}
