import type { Deployment } from '#activities/llm/gateway/deployment';
import type { ModelCheck } from '#shared/contracts/model-deployment';
import { AssayError } from '#shared/errors/assay-error';

const schema = {
  type: 'object',
  properties: { ready: { type: 'boolean' } },
  required: ['ready'],
  additionalProperties: false,
};

/** Models that think need room before they answer. */
const mostOutputTokens = 1_000;
const longestMs = 60_000;

/** One small call, outside journal and budget: whether the model answers, how fast and at what cost. Never throws. */
export async function checkDeployment(deployment: Deployment): Promise<ModelCheck> {
  const began = Date.now();
  const { id, model, port } = deployment;
  const request = {
    model,
    messages: [{ role: 'user' as const, content: 'Answer with the JSON object {"ready": true} and nothing else.' }],
    output: { name: 'ready', schema },
    maxOutputTokens: Math.min(mostOutputTokens, deployment.maxOutputTokens),
    temperature: 0,
    seed: null,
    cacheKey: null,
    cacheBreakpoints: [],
  };
  const signal = AbortSignal.timeout(longestMs);
  try {
    const answer = await port.complete(request, { signal, onProgress: () => undefined });
    const fault = answer.finish === 'complete' ? null : `model.${answer.finish}`;
    return { id, milliseconds: Date.now() - began, costMicroUsd: deployment.costOf(answer.usage), fault };
  } catch (error) {
    const fault = error instanceof AssayError ? `${error.code}: ${error.remedy}` : 'it failed unexpectedly';
    return { id, milliseconds: Date.now() - began, costMicroUsd: 0, fault };
  }
}
