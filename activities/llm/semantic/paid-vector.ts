import { takeRate } from '#activities/llm/gateway/take-rate';
import type { CallOptions, TokenUsage } from '#activities/llm/model-port';
import type { Embedder } from '#activities/llm/semantic/embedder';
import type { BreakerStore } from '#infra/storage/breaker-store';
import type { BudgetWarning, MoneyBook, NewAttempt } from '#infra/storage/money-book';
import type { RateStore } from '#infra/storage/rate-store';
import { AssayError } from '#shared/errors/assay-error';
import { isDeploymentFailure } from '#shared/policies/breaker';
import { estimateTokens } from '#shared/policies/token-estimate';

export interface VectorDependencies {
  readonly embedder: Embedder;
  readonly money: Pick<MoneyBook, 'open' | 'settle'>;
  readonly breakers: BreakerStore;
  readonly rates: RateStore;
  readonly onWarning: (warning: BudgetWarning) => void;
  /** Milliseconds before a request is given up; 8,000 by default. Longer waits cost more than an answer saves. */
  readonly longestMs?: number;
}

/** Who pays for it, and the call it is booked on. */
export type VectorPayer = Pick<NewAttempt, 'runId' | 'tenant' | 'callKey' | 'questionKey' | 'prompt'>;

const nothing: TokenUsage = { inputTokens: 0, cachedInputTokens: 0, cacheWriteTokens: 0, outputTokens: 0 };

const usualMs = 8_000;
const perhapsBilled: readonly string[] = ['model.broken-answer', 'cancelled', 'internal.unexpected'];

/**
 * The vector of a text, of length one: paid as any other request is, reserved before and booked after.
 * Errors: `model.*`, `budget.exhausted`.
 */
export async function paidVector(
  dependencies: VectorDependencies,
  { text, payer }: { text: string; payer: VectorPayer },
  options: CallOptions,
): Promise<Float32Array> {
  const { embedder, money, breakers, rates } = dependencies;
  const estimated = estimateTokens([text]);
  if (estimated > embedder.contextTokens) throw new AssayError('model.context-overflow', embedder.id);
  await admit(breakers, embedder);
  const id = await openAttempt(dependencies, { payer, estimated, signal: options.signal });
  const asked = await ask(dependencies, text, options);
  await tellBreaker(breakers, embedder, asked.code);
  const warnings = await money.settle(id, endOf(embedder, asked));
  for (const warning of warnings) dependencies.onWarning(warning);
  if (!asked.vector) throw asked.error;
  await rates.correct(embedder, { estimated, used: asked.usage.inputTokens });
  return asked.vector;
}

interface Asked {
  readonly code: string;
  readonly vector: Float32Array | null;
  readonly usage: TokenUsage;
  readonly error: unknown;
  /** It was broken off, or its answer is of no use: it may be billed without telling how much. */
  readonly isBillUnknown: boolean;
}

async function admit(breakers: BreakerStore, { id }: Embedder): Promise<void> {
  const admission = await breakers.admit(id);
  if (admission.kind === 'refuse') throw new AssayError('model.unavailable', `${id} is left alone for a while`);
}

async function openAttempt(
  { embedder, money, rates, breakers }: VectorDependencies,
  { payer, estimated, signal }: { payer: VectorPayer; estimated: number; signal: AbortSignal },
): Promise<string> {
  const { provider, model } = embedder;
  try {
    await takeRate(rates, embedder, { tokens: estimated, signal });
    const reserveMicroUsd = embedder.costOf({ ...nothing, inputTokens: estimated });
    return await money.open({ ...payer, provider, model, purpose: 'embedding', reserveMicroUsd });
  } catch (error) {
    await breakers.letGo(embedder.id);
    throw error;
  }
}

async function ask(
  { embedder, longestMs = usualMs }: VectorDependencies,
  text: string,
  { signal, onProgress }: CallOptions,
): Promise<Asked> {
  const late = AbortSignal.timeout(longestMs);
  try {
    const request = { model: embedder.model, texts: [text] };
    const options = { signal: AbortSignal.any([signal, late]), onProgress };
    const { vectors, usage } = await embedder.port.embed(request, options);
    return { code: 'answered', vector: ofLengthOne(vectors[0] ?? []), usage, error: null, isBillUnknown: false };
  } catch (thrown) {
    const isLate = late.aborted && !signal.aborted;
    const error = isLate ? new AssayError('model.unavailable', `no vector within ${longestMs} ms`) : thrown;
    const known = error instanceof AssayError ? error.code : 'internal.unexpected';
    const code = signal.aborted ? 'cancelled' : known;
    return { code, vector: null, usage: nothing, error, isBillUnknown: isLate || perhapsBilled.includes(code) };
  }
}

/** With all of length one, nearness is a sum of products. */
function ofLengthOne(vector: readonly number[]): Float32Array {
  const length = Math.hypot(...vector);
  if (!(length > 0)) throw new AssayError('model.broken-answer', 'a vector without a direction');
  return Float32Array.from(vector, value => value / length);
}

function endOf({ costOf }: Embedder, { code, usage, isBillUnknown }: Asked) {
  const known = code === 'answered' ? costOf(usage) : 0;
  const costMicroUsd = isBillUnknown ? null : known;
  return { outcome: code, tokens: usage, costMicroUsd, requestId: null, outputHash: null };
}

async function tellBreaker(breakers: BreakerStore, { id }: Embedder, code: string): Promise<void> {
  if (isDeploymentFailure(code)) await breakers.failed(id, code);
  else if (code === 'cancelled' || code === 'internal.unexpected') await breakers.letGo(id);
  else await breakers.succeeded(id);
}
