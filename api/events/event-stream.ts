import { once } from 'node:events';
import type { Response } from 'express';
import type { RunEvent } from '#shared/contracts/run';

/** A reader that takes nothing for this long is cut off; it can resume by Last-Event-ID. */
const stalledMs = 60_000;

/** Writes a feed as server-sent events; waits whenever the reader is slower than the feed. */
export async function streamEvents(feed: AsyncIterable<RunEvent | 'idle'>, response: Response, signal: AbortSignal) {
  response.status(200).setHeader('Content-Type', 'text/event-stream; charset=utf-8');
  response.setHeader('Cache-Control', 'no-cache, no-transform');
  response.setHeader('X-Accel-Buffering', 'no');
  response.flushHeaders();
  if (!(await write(response, 'retry: 1000\n\n', signal))) return;
  for await (const item of feed) {
    if (!(await write(response, frameOf(item), signal))) return;
  }
  response.end('event: end\ndata: {}\n\n');
}

/** No event name: the type is in the data, and a browser's EventSource delivers all of them as messages. */
function frameOf(item: RunEvent | 'idle'): string {
  return item === 'idle' ? ': still here\n\n' : `id: ${item.seq}\ndata: ${JSON.stringify(item)}\n\n`;
}

async function write(response: Response, text: string, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted || response.destroyed) return false;
  if (response.write(text)) return true;
  const stalled = AbortSignal.any([signal, AbortSignal.timeout(stalledMs)]);
  const drained = await once(response, 'drain', { signal: stalled }).then(
    () => true,
    () => false,
  );
  if (!drained) response.destroy();
  return drained;
}
