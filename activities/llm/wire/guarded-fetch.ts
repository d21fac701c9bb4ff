import { AssayError } from '#shared/errors/assay-error';
import { guardBody } from './guard-body.js';
import { signsOfLife } from './signs-of-life.js';
import type { WireLimits } from './wire-limits.js';

/**
 * A fetch that ends by itself: no byte for too long, too long as a whole, too many bytes, bytes that are no UTF-8.
 * It follows no redirect, since keys travel in headers that fetch would carry along.
 * Errors: `model.unavailable`, `model.broken-answer`; those of `fetch` otherwise.
 */
export function createGuardedFetch(limits: WireLimits): typeof fetch {
  return async (input, init) => {
    const watch = createWatch(limits);
    const signals = init?.signal ? [init.signal, watch.signal] : [watch.signal];
    try {
      const response = await fetch(input, { ...init, redirect: 'manual', signal: AbortSignal.any(signals) });
      watch.touch();
      if (!response.body) {
        watch.stop();
        return response;
      }
      const { status, statusText, headers } = response;
      return new Response(guardBody(response.body, { limits, watch }), { status, statusText, headers });
    } catch (error) {
      watch.stop();
      throw watch.signal.aborted ? watch.signal.reason : error;
    }
  };
}

/** Aborts when nothing moved for too long, or when the whole took too long. */
export interface Watch {
  readonly signal: AbortSignal;
  touch(): void;
  stop(): void;
}

function createWatch({ idleMs, totalMs }: WireLimits): Watch {
  const tell = signsOfLife.getStore();
  const controller = new AbortController();
  let isStopped = false;
  const giveUp = (detail: string) => () => controller.abort(new AssayError('model.unavailable', detail));
  const total = setTimeout(giveUp(`no end of the answer within ${totalMs} ms`), totalMs);
  const idle = setTimeout(giveUp(`no byte for ${idleMs} ms`), idleMs);
  return {
    signal: controller.signal,
    touch() {
      // A refresh would wake a timer that was cleared.
      if (isStopped) return;
      idle.refresh();
      tell?.();
    },
    stop() {
      isStopped = true;
      clearTimeout(total);
      clearTimeout(idle);
    },
  };
}
