import type { BatchDependencies } from '#activities/llm/batch/batch-dependencies';
import { customIdOf } from '#activities/llm/batch/custom-id';
import { failItems } from '#activities/llm/batch/fail-items';
import { settleAnswer } from '#activities/llm/batch/settle-answer';
import { tellStory } from '#activities/llm/batch/tell-story';
import type { BatchDeployment } from '#activities/llm/gateway/deployment';
import type { BatchResult } from '#activities/llm/model-port';
import type { BatchItemRow, BatchRow } from '#infra/storage/batch-store';

/** Takes the results of a batch that is done: each question gets its answer or its fault, each attempt its price. */
export async function bringHome(
  dependencies: BatchDependencies,
  deployment: BatchDeployment,
  { batch, providerBatch }: { batch: BatchRow; providerBatch: string },
): Promise<void> {
  const { store, context } = dependencies;
  const items = await store.itemsOf(batch.id);
  const results = await deployment.port.results(providerBatch, context());
  const byId = new Map(results.map(result => [result.customId, result]));
  let failed = 0;
  for (const item of items) {
    const result = byId.get(customIdOf(batch.label, item.id));
    if (!(await settle(dependencies, deployment, { item, result }))) failed += 1;
  }
  const data = { answered: items.length - failed, failed };
  if (items.length > 0) await tellStory(dependencies, { batch, items }, { what: 'batch-answered', data });
  await store.endBatch(batch.id, failed === 0 ? 'answered' : 'partly-answered');
}

async function settle(
  dependencies: BatchDependencies,
  deployment: BatchDeployment,
  { item, result }: { item: BatchItemRow; result: BatchResult | undefined },
): Promise<boolean> {
  if (result && 'answer' in result) return settleAnswer(dependencies, deployment, { item, answer: result.answer });
  await failItems(dependencies, [item], { code: result?.fault.code ?? 'model.unavailable', isFree: true });
  return false;
}
