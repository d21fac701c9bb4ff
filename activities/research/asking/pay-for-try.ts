import type { AskedTool } from '#activities/research/asking/asked-tool';
import { callKey } from '#activities/research/asking/call-key';
import type { ToolDesk } from '#activities/research/asking/tool-desk';
import { tryTool } from '#activities/research/asking/try-tool';
import type { ToolAnswer } from '#activities/research/tools/define-research-tool';
import { putJson } from '#infra/storage/artifact-store';
import type { PaidTool } from '#infra/storage/tool-payments';
import { microUsdPerUsd } from '#shared/contracts/money';
import { AssayError } from '#shared/errors/assay-error';

/** The service began to work on these, so it may bill them. */
const perhapsBilled: readonly string[] = ['fetch.timed-out', 'fetch.broken', 'tool.broken-answer', 'cancelled'];

/** One try; where it costs money, that is reserved before and booked after it. Errors: as the try, `budget.exhausted`. */
export async function payForTry({ shared }: ToolDesk, asked: AskedTool): Promise<ToolAnswer> {
  const { tool, query, context, catalogued } = asked;
  if (catalogued.costUsd === 0 || !shared) return tryTool(tool, query, context);
  const call = await paidCall(asked);
  const payment = await shared.payments.open(call);
  try {
    const answer = await tryTool(tool, query, context);
    const answerHash = await putJson(context.artifacts, answer);
    await shared.payments.settle(payment, call, { outcome: 'answered', costMicroUsd: call.costMicroUsd, answerHash });
    return answer;
  } catch (error) {
    const outcome = error instanceof AssayError ? error.code : 'cancelled';
    const costMicroUsd = perhapsBilled.includes(outcome) ? null : 0;
    await shared.payments.settle(payment, call, { outcome, costMicroUsd, answerHash: null });
    throw error;
  }
}

async function paidCall(asked: AskedTool): Promise<PaidTool> {
  const { tool, query, context, catalogued } = asked;
  return {
    key: callKey(asked),
    runId: context.run.runId,
    tenant: context.run.tenant,
    tool: catalogued.name,
    version: tool.version,
    inputHash: await putJson(context.artifacts, query),
    costMicroUsd: Math.round(catalogued.costUsd * microUsdPerUsd),
  };
}
