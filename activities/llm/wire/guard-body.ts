import { AssayError } from '#shared/errors/assay-error';
import type { Watch } from './guarded-fetch.js';
import type { WireLimits } from './wire-limits.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** The same bytes, watched while they pass. */
export function guardBody(
  body: ReadableStream<Bytes>,
  { limits, watch }: { limits: WireLimits; watch: Watch },
): ReadableStream<Bytes> {
  const reader = body.getReader();
  const judge = createJudge(limits.maxBytes);

  async function fail(error: unknown, controller: ReadableStreamDefaultController<Bytes>): Promise<void> {
    watch.stop();
    controller.error(watch.signal.aborted ? watch.signal.reason : error);
    await reader.cancel().catch(() => undefined);
  }

  return new ReadableStream<Bytes>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        watch.touch();
        judge(value);
        if (value) controller.enqueue(value);
        if (done) {
          watch.stop();
          controller.close();
        }
      } catch (error) {
        await fail(error, controller);
      }
    },
    async cancel(reason) {
      watch.stop();
      await reader.cancel(reason);
    },
  });
}

/** Judges chunk by chunk; without a chunk, the end. */
function createJudge(maxBytes: number): (chunk: Uint8Array | undefined) => void {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  return chunk => {
    bytes += chunk?.length ?? 0;
    if (bytes > maxBytes) throw new AssayError('model.broken-answer', `more than ${maxBytes} bytes`);
    try {
      decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new AssayError('model.broken-answer', 'bytes that are no UTF-8');
    }
  };
}
