import type { BatchDependencies } from '#activities/llm/batch/batch-dependencies';
import { storedRequest } from '#activities/llm/batch/stored-request';
import { type BatchDeployment, upperCost } from '#activities/llm/gateway/deployment';
import { wouldFitAlone } from '#activities/llm/gateway/reserve-money';
import type { BatchItemRow, WaitingRun } from '#infra/storage/batch-store';
import type { NewAttempt } from '#infra/storage/money-book';
import { AssayError } from '#shared/errors/assay-error';
import { estimateTokens } from '#shared/policies/token-estimate';

/**
 * The upper cost of one question at the price of batches, paid by the run given. Gives the attempt, or null while only
 * what is promised to others stands in its way: most of that comes back. Errors: `budget.exhausted`.
 */
export async function reserveItem(
  dependencies: BatchDependencies,
  batch: BatchDeployment,
  { item, payer }: { item: BatchItemRow; payer: WaitingRun },
): Promise<string | null> {
  const { store, money } = dependencies;
  const loose = await store.looseAttempt(item.questionKey);
  if (loose !== null) return loose;
  const { tenant, provider, model, callKey, questionKey, prompt } = item;
  const attempt: NewAttempt = {
    ...{ tenant, provider, model, callKey, questionKey, prompt },
    runId: payer.runId,
    purpose: 'batch',
    reserveMicroUsd: upperCost(batch, await sizeOf(dependencies, item)),
  };
  try {
    return await money.open(attempt);
  } catch (error) {
    if (await isOnlyPromised(money, attempt, error)) return null;
    throw error;
  }
}

async function isOnlyPromised(money: BatchDependencies['money'], attempt: NewAttempt, error: unknown) {
  return error instanceof AssayError && error.code === 'budget.exhausted' && wouldFitAlone(money, attempt);
}

async function sizeOf({ artifacts }: BatchDependencies, { requestHash }: BatchItemRow) {
  const { messages, output, maxOutputTokens } = await storedRequest(artifacts, requestHash);
  const texts = [...messages.map(({ content }) => content), JSON.stringify(output?.schema ?? null)];
  return { input: estimateTokens(texts), output: maxOutputTokens };
}
