import type { BatchDependencies } from '#activities/llm/batch/batch-dependencies';
import type { BatchItemRow } from '#infra/storage/batch-store';
import type { AttemptEnd } from '#infra/storage/money-book';

/** Books what the question cost and ends it. Done again, it changes nothing. */
export async function settleItem(
  { store, money, onWarning }: BatchDependencies,
  { id, attemptId, payer, tenant }: BatchItemRow,
  end: AttemptEnd,
): Promise<void> {
  const warnings = attemptId === null ? [] : await money.settle(attemptId, end);
  for (const warning of warnings) onWarning(warning, { runId: payer ?? '', tenant });
  const isAnswered = end.outcome === 'answered';
  await store.endItem(id, { state: isAnswered ? 'answered' : 'failed', reason: isAnswered ? null : end.outcome });
}
