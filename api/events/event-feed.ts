import type { RunStore } from '#infra/storage/run-store';
import type { RunEvent } from '#shared/contracts/run';
import { isTerminal } from '#shared/policies/run-state';

/** What the feed needs of the store. */
export type EventSource = Pick<RunStore, 'getRun' | 'listEvents' | 'readyForEvents' | 'waitForEvents'>;

export interface EventFeedOptions {
  readonly tenant: string;
  readonly runId: string;
  readonly afterSeq: number;
  /** How long to wait for news before saying so with `idle`. */
  readonly idleMs: number;
  readonly signal: AbortSignal;
}

const pageSize = 200;

/**
 * The run's events in order, page by page, then new ones as they come; `idle` when none came for a while. Ends after
 * the last event of a run that has ended. Pulled by its reader, so a slow one costs a page of memory and no more.
 */
export async function* feedEvents(
  store: EventSource,
  { tenant, runId, afterSeq, idleMs, signal }: EventFeedOptions,
): AsyncGenerator<RunEvent | 'idle'> {
  let seq = afterSeq;
  while (!signal.aborted) {
    // The state is read before the events, so that an ended run without newer events has none to come.
    const hasEnded = isTerminal((await store.getRun(tenant, runId))?.state ?? 'failed');
    if (!hasEnded) await store.readyForEvents();
    const news = hasEnded ? null : store.waitForEvents({ runId, afterSeq: seq, timeoutMs: idleMs });
    const page = await store.listEvents({ runId, afterSeq: seq, limit: pageSize });
    for (const event of page) {
      yield event;
      seq = event.seq;
    }
    if (page.length > 0) continue;
    if (news === null) return;
    if (!(await cameWithin(news, idleMs, signal))) yield 'idle';
  }
}

/** False when the wait took its whole time, so that the reader hears a sign of life. */
async function cameWithin(news: Promise<void>, idleMs: number, signal: AbortSignal): Promise<boolean> {
  const since = performance.now();
  await Promise.race([news, aborted(signal)]);
  return performance.now() - since < idleMs * 0.95;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
