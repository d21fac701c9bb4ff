import { Client, Connection } from '@temporalio/client';
import { rounded } from '#test/bench/median';
import type { ScratchStack } from '#test/bench/stack/scratch-stack';

export interface HistorySize {
  readonly events: number;
  /** Null where the server does not tell it. */
  readonly kilobytes: number | null;
}

/** Length and size of a workflow's history, as the server counts them. */
export async function historySizeOf(stack: ScratchStack, workflowId: string): Promise<HistorySize> {
  const connection = await Connection.connect({ address: stack.info().addresses.temporal ?? '' });
  try {
    const { historyLength, historySize } = await new Client({ connection }).workflow.getHandle(workflowId).describe();
    return { events: historyLength, kilobytes: historySize === undefined ? null : rounded(historySize / 1_024) };
  } finally {
    await connection.close();
  }
}
