import { setTimeout as sleep } from 'node:timers/promises';
import type { ProviderRate, RateStore } from '#infra/storage/rate-store';
import { AssayError } from '#shared/errors/assay-error';

/** Longer waits are left to Temporal: they would hold a slot of the worker. */
const longestWait = 20_000;

/** Waits until the provider's rate allows the tokens. Errors: `model.rate-limited` when that takes long. */
export async function takeRate(
  rates: RateStore,
  rate: ProviderRate,
  { tokens, signal }: { tokens: number; signal: AbortSignal },
): Promise<void> {
  const deadline = Date.now() + longestWait;
  for (;;) {
    const waitMs = await rates.take(rate, tokens);
    if (waitMs === 0) return;
    if (Date.now() + waitMs > deadline) {
      throw new AssayError('model.rate-limited', `by our own limit for ${rate.provider}`, { retryAfterMs: waitMs });
    }
    await sleep(waitMs, undefined, { signal });
  }
}
