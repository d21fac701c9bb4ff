import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '#api/cli/client/api-client';
import type { Patience } from '#api/cli/client/patience';
import { runEvents } from '#api/cli/client/run-events';
import type { RunEvent, RunView } from '#shared/contracts/run';
import { isTerminal } from '#shared/policies/run-state';

/** Many events in a row cost one look. */
const lookEveryMs = 150;
/** Also without events: a look is cheap and a lost event must not hold anybody up. */
const lookAgainMs = 5_000;

/** The run now and after each change, until it has ended; and each line of its story, once. */
export async function* watchRun(
  api: ApiClient,
  runId: string,
  { patience, onEvent = () => undefined }: { patience: Patience; onEvent?: (event: RunEvent) => void },
): AsyncGenerator<RunView> {
  const over = new AbortController();
  const signal = AbortSignal.any([patience.signal, over.signal]);
  const news = createBell();
  const events = runEvents(api, runId, { afterSeq: 0, patience: { ...patience, signal } });
  const listening = listen(events, event => {
    onEvent(event);
    news.ring();
  }).finally(news.ring);
  try {
    while (!signal.aborted) {
      const rung = news.next(lookAgainMs, signal);
      const run = await api.get<RunView>(`/v1/runs/${runId}`);
      yield run;
      if (isTerminal(run.state)) return;
      await rung;
      await sleep(lookEveryMs, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    over.abort();
    await listening;
  }
}

/** What breaks the stream for good also breaks the next look, which reports it. */
async function listen(events: AsyncIterable<RunEvent>, tell: (event: RunEvent) => void): Promise<void> {
  try {
    for await (const event of events) tell(event);
  } catch {
    return;
  }
}

function createBell() {
  let ring = () => {};
  return {
    ring: () => ring(),
    /** Resolves at the next ring, after `ms`, or when aborted. */
    next: (ms: number, signal: AbortSignal) =>
      new Promise<void>(resolve => {
        const timer = setTimeout(resolve, ms);
        const done = () => {
          clearTimeout(timer);
          resolve();
        };
        ring = done;
        signal.addEventListener('abort', done, { once: true });
      }),
  };
}
