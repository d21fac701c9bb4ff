import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { ApiClient } from '#api/cli/client/api-client';
import { type Patience, withPatience } from '#api/cli/client/patience';
import type { RunEvent } from '#shared/contracts/run';
import { AssayError } from '#shared/errors/assay-error';

/** Several heartbeats missed: the connection is dead although nobody said so. */
const silenceMs = 30_000;

/** A run's events from the first after `afterSeq` to its last, across lost connections and restarts of the API. */
export async function* runEvents(
  api: ApiClient,
  runId: string,
  { afterSeq, patience }: { afterSeq: number; patience: Patience },
): AsyncGenerator<RunEvent> {
  let seq = afterSeq;
  while (!patience.signal.aborted) {
    const stream = await withPatience(() => connect(api, runId, { seq, signal: patience.signal }), patience);
    for await (const item of stream) {
      if (item === 'end') return;
      seq = item.seq;
      yield item;
    }
  }
}

interface Connection {
  readonly seq: number;
  readonly signal: AbortSignal;
}

async function connect(api: ApiClient, runId: string, { seq, signal }: Connection) {
  const silence = new AbortController();
  const stop = AbortSignal.any([signal, silence.signal]);
  const response = await api.open(`/v1/runs/${runId}/events`, { 'Last-Event-ID': String(seq) }, stop);
  if (!response.body) throw new AssayError('api.unreachable', 'the event stream is empty');
  return readFrames(response.body, silence);
}

/** Ends without `end` when the connection breaks; the caller connects again. */
async function* readFrames(body: ReadableStream<Uint8Array>, silence: AbortController) {
  const watchdog = setTimeout(() => silence.abort(), silenceMs);
  const alive = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      watchdog.refresh();
      controller.enqueue(chunk);
    },
  });
  try {
    const frames = body
      .pipeThrough(alive)
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream());
    for await (const frame of frames) {
      yield frame.event === 'end' ? ('end' as const) : (JSON.parse(frame.data) as RunEvent);
    }
  } catch {
    return;
  } finally {
    clearTimeout(watchdog);
  }
}
