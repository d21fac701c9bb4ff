import type { BatchDependencies } from '#activities/llm/batch/batch-dependencies';
import { settleItem } from '#activities/llm/batch/settle-item';
import type { BatchItemRow } from '#infra/storage/batch-store';

const nothing = { inputTokens: 0, cachedInputTokens: 0, cacheWriteTokens: 0, outputTokens: 0 };

/** Ends questions without an answer. Free: the provider bills nothing; else what was reserved counts as spent. */
export async function failItems(
  dependencies: BatchDependencies,
  items: readonly BatchItemRow[],
  { code, isFree }: { code: string; isFree: boolean },
): Promise<void> {
  const end = { outcome: code, tokens: nothing, requestId: null, outputHash: null, costMicroUsd: isFree ? 0 : null };
  for (const item of items) await settleItem(dependencies, item, end);
}
