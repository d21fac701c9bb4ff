import type { BatchDependencies } from '#activities/llm/batch/batch-dependencies';
import { settleItem } from '#activities/llm/batch/settle-item';
import type { BatchDeployment } from '#activities/llm/gateway/deployment';
import type { ModelAnswer } from '#activities/llm/model-port';
import type { BatchItemRow } from '#infra/storage/batch-store';

/** Books an answer at the price of batches, by the provider's own figures. True when it may be used. */
export async function settleAnswer(
  dependencies: BatchDependencies,
  batch: BatchDeployment,
  { item, answer }: { item: BatchItemRow; answer: ModelAnswer },
): Promise<boolean> {
  const isWhole = answer.finish === 'complete';
  await settleItem(dependencies, item, {
    outcome: isWhole ? 'answered' : `model.${answer.finish}`,
    tokens: answer.usage,
    costMicroUsd: batch.costOf(answer.usage),
    requestId: answer.requestId,
    outputHash: answer.text ? await dependencies.artifacts.put(answer.text) : null,
  });
  return isWhole;
}
