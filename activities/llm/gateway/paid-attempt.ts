import type { PromptMessage } from '#activities/kit/prompt';
import type { CallContext } from '#activities/llm/gateway/call-context';
import { type Deployment, upperCost } from '#activities/llm/gateway/deployment';
import { modelRequest } from '#activities/llm/gateway/model-request';
import { createPrefixLead, type PrefixLead } from '#activities/llm/gateway/prefix-lead';
import type { Question } from '#activities/llm/gateway/question';
import { reserveMoney } from '#activities/llm/gateway/reserve-money';
import { takeRate } from '#activities/llm/gateway/take-rate';
import type { ModelAnswer, ModelRequest, TokenUsage } from '#activities/llm/model-port';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { BreakerStore } from '#infra/storage/breaker-store';
import type { AttemptEnd, BudgetWarning, MoneyBook } from '#infra/storage/money-book';
import type { RateStore } from '#infra/storage/rate-store';
import { AssayError } from '#shared/errors/assay-error';
import { isDeploymentFailure } from '#shared/policies/breaker';
import { estimateTokens } from '#shared/policies/token-estimate';

export interface AttemptDependencies {
  readonly money: MoneyBook;
  readonly breakers: BreakerStore;
  readonly rates: RateStore;
  readonly artifacts: ArtifactStore;
  /** By default one for the process. */
  readonly lead?: PrefixLead;
  readonly onWarning: (warning: BudgetWarning) => void;
}

export interface Attempt {
  readonly callKey: string;
  readonly question: Question;
  readonly deployment: Deployment;
  readonly messages: readonly PromptMessage[];
  readonly purpose: 'answer' | 'repair' | 'cascade';
  /** The breaker was found closed a moment ago: one round trip less. */
  readonly isAdmitted?: boolean;
}

const nothing: TokenUsage = { inputTokens: 0, cachedInputTokens: 0, cacheWriteTokens: 0, outputTokens: 0 };

/** The provider began to work on these, so it may bill them without telling how much. */
const perhapsBilled: readonly string[] = ['model.broken-answer', 'cancelled', 'internal.unexpected'];

/**
 * One request: breaker and rate allow it, its upper cost is reserved, the answer's cost is booked.
 * Errors: `model.*` (also for answers that are truncated, refused, filtered or empty) and `budget.exhausted`.
 */
export async function paidAttempt(
  dependencies: AttemptDependencies,
  attempt: Attempt,
  context: CallContext,
): Promise<ModelAnswer> {
  const { deployment } = attempt;
  const size = sizeOf(attempt);
  if (!attempt.isAdmitted) await admit(dependencies.breakers, deployment);
  const id = await openAttempt(dependencies, attempt, { size, context });
  const asked = await ask(dependencies, attempt, context);
  const [warnings] = await Promise.all([
    endOf(dependencies.artifacts, deployment, asked).then(end => dependencies.money.settle(id, end)),
    tellBreaker(dependencies.breakers, deployment, asked.code),
  ]);
  for (const warning of warnings) dependencies.onWarning(warning);
  if (!asked.answer) throw asked.error;
  const used = asked.answer.usage.inputTokens + asked.answer.usage.outputTokens;
  await dependencies.rates.correct(deployment, { estimated: size.input + size.output, used });
  if (asked.code !== 'answered') throw asked.error;
  return asked.answer;
}

interface Asked {
  readonly code: string;
  readonly answer: ModelAnswer | null;
  readonly error: unknown;
}

function sizeOf({ question, deployment, messages }: Attempt): { input: number; output: number } {
  const request = modelRequest(question, deployment, messages);
  const texts = [...request.messages.map(({ content }) => content), JSON.stringify(question.schema)];
  return { input: estimateTokens(texts), output: request.maxOutputTokens };
}

async function admit(breakers: BreakerStore, { id }: Deployment): Promise<void> {
  const admission = await breakers.admit(id);
  if (admission.kind !== 'refuse') return;
  throw new AssayError('model.unavailable', `${id} failed several times and is left alone for a while`, {
    retryAfterMs: admission.retryAfterMs,
  });
}

async function openAttempt(
  { money, rates, breakers }: AttemptDependencies,
  { callKey, question, deployment, purpose }: Attempt,
  { size, context }: { size: { input: number; output: number }; context: CallContext },
): Promise<string> {
  try {
    await takeRate(rates, deployment, { tokens: size.input + size.output, signal: context.signal });
    const reserved = {
      ...question.run,
      callKey,
      questionKey: question.key,
      prompt: question.prompt,
      provider: deployment.provider,
      model: deployment.model,
      purpose,
      reserveMicroUsd: upperCost(deployment, size),
    };
    return await reserveMoney(money, reserved, context.signal);
  } catch (error) {
    await breakers.letGo(deployment.id);
    throw error;
  }
}

async function ask(
  { lead }: AttemptDependencies,
  { question, deployment, messages }: Attempt,
  context: CallContext,
): Promise<Asked> {
  try {
    const answer = await complete({ deployment, lead }, modelRequest(question, deployment, messages), context);
    if (answer.finish === 'complete') return { code: 'answered', answer, error: null };
    const code = `model.${answer.finish}` as const;
    return { code, answer, error: new AssayError(code, deployment.id) };
  } catch (error) {
    return { code: codeOf(error, context.signal), answer: null, error };
  }
}

const leadOfProcess = createPrefixLead();

/** Shorter beginnings are kept by no provider. */
const leastPrefixTokens = 1_000;

function complete(
  { deployment, lead }: { deployment: Deployment; lead: PrefixLead | undefined },
  request: ModelRequest,
  context: CallContext,
): Promise<ModelAnswer> {
  const { id, port } = deployment;
  const { messages, cacheBreakpoints, cacheKey } = request;
  const stable = messages.slice(0, (cacheBreakpoints.at(-1) ?? -1) + 1).map(({ content }) => content);
  if (estimateTokens(stable) < leastPrefixTokens) return port.complete(request, context);
  const ask = (begun: () => void) => {
    const onProgress = () => {
      begun();
      context.onProgress();
    };
    return port.complete(request, { ...context, onProgress });
  };
  return (lead ?? leadOfProcess)({ key: `${id} ${cacheKey}`, signal: context.signal, ask });
}

function codeOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'cancelled';
  return error instanceof AssayError ? error.code : 'internal.unexpected';
}

async function endOf(artifacts: ArtifactStore, deployment: Deployment, { code, answer }: Asked): Promise<AttemptEnd> {
  const tokens = answer?.usage ?? nothing;
  const known = answer ? deployment.costOf(tokens) : 0;
  return {
    outcome: code,
    tokens,
    costMicroUsd: perhapsBilled.includes(code) ? null : known,
    requestId: answer?.requestId ?? null,
    outputHash: answer?.text ? await artifacts.put(answer.text) : null,
  };
}

async function tellBreaker(breakers: BreakerStore, { id }: Deployment, code: string): Promise<void> {
  if (isDeploymentFailure(code)) await breakers.failed(id, code);
  else if (code === 'cancelled' || code === 'internal.unexpected') await breakers.letGo(id);
  else await breakers.succeeded(id);
}
