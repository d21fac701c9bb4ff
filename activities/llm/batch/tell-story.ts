import type { BatchDependencies } from '#activities/llm/batch/batch-dependencies';
import type { BatchItemRow, BatchRow } from '#infra/storage/batch-store';

/** One line in the story of each run that has questions in the batch; `what` counts once a batch. */
export async function tellStory(
  { recorder }: BatchDependencies,
  { batch, items }: { batch: BatchRow; items: readonly BatchItemRow[] },
  { what, data = {} }: { what: string; data?: Readonly<Record<string, unknown>> },
): Promise<void> {
  const byRun = Map.groupBy(
    items.flatMap(item => item.waiting),
    ({ runId }) => runId,
  );
  const model = `${batch.provider}/${batch.model}`;
  for (const [runId, waits] of byRun) {
    await recorder.project({
      run: { runId, tenant: batch.tenant },
      at: new Date().toISOString(),
      patch: {},
      story: [{ key: `batch:${batch.id}:${what}`, type: what, data: { model, questions: waits.length, ...data } }],
      decisions: [],
    });
  }
}
