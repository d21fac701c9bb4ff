import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { RunEvent } from '#shared/contracts/run';
import { ask } from './ask';
import { runPath } from './use-run';

export interface EventReader {
  readonly runId: string;
  readonly signal: AbortSignal;
  onEvents(events: readonly RunEvent[]): void;
}

const pauseMs = 2_000;

/** Reads a run's events to its end, across lost connections. EventSource could not send the key. */
export async function readEvents({ runId, signal, onEvents }: EventReader): Promise<void> {
  let seq = 0;
  while (!signal.aborted) {
    try {
      const { body } = await ask(`${runPath(runId)}/events?after=${seq}`, { signal });
      if (!body) return;
      for await (const frame of framesOf(body)) {
        if (frame.event === 'end') return;
        const event = JSON.parse(frame.data) as RunEvent;
        seq = event.seq;
        onEvents([event]);
      }
    } catch {
      await new Promise(resolve => setTimeout(resolve, pauseMs));
    }
  }
}

/** By a reader: not every browser iterates over streams. */
async function* framesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream()).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
