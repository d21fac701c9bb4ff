import type { BatchDependencies } from '#activities/llm/batch/batch-dependencies';
import { storedRequest } from '#activities/llm/batch/stored-request';
import { type BatchDeployment, upperCost } from '#activities/llm/gateway/deployment';
import type { BatchItemRow, WaitingRun } from '#infra/storage/batch-store';
import { estimateTokens } from '#shared/policies/token-estimate';

/** The upper cost of one question at the price of batches, paid by the run given. Gives the attempt. Errors: `budget.exhausted`. */
export async function reserveItem(
  { store, money, artifacts }: BatchDependencies,
  batch: BatchDeployment,
  { item, payer }: { item: BatchItemRow; payer: WaitingRun },
): Promise<string> {
  const loose = await store.looseAttempt(item.questionKey);
  if (loose !== null) return loose;
  const request = await storedRequest(artifacts, item.requestHash);
  const texts = [...request.messages.map(({ content }) => content), JSON.stringify(request.output?.schema ?? null)];
  const size = { input: estimateTokens(texts), output: request.maxOutputTokens };
  const { tenant, provider, model, callKey, questionKey, prompt } = item;
  return money.open({
    ...{ tenant, provider, model, callKey, questionKey, prompt },
    runId: payer.runId,
    purpose: 'batch',
    reserveMicroUsd: upperCost(batch, size),
  });
}
