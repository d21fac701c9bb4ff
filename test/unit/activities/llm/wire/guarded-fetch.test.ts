import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { guardBody } from '#activities/llm/wire/guard-body';
import { createGuardedFetch } from '#activities/llm/wire/guarded-fetch';
import { startWireServer, type WireServer } from '#test/support/wire-server/wire-server';

const limits = { idleMs: 1000, totalMs: 1000, maxBytes: 1000 };

function streamOf(chunks: readonly Uint8Array<ArrayBuffer>[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

function guarded(chunks: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
  const watch = { signal: new AbortController().signal, touch: () => undefined, stop: () => undefined };
  return new Response(guardBody(streamOf(chunks), { limits, watch })).text();
}

describe('a guarded body', () => {
  it('lets any text through, wherever its bytes are split', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 5 }),
        async (text, size) => {
          const bytes = new TextEncoder().encode(text);
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
            bytes.slice(at * size, (at + 1) * size),
          );
          expect(await guarded(chunks)).toBe(text);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('ends at the first byte over its cap', async () => {
    expect(await guarded([new Uint8Array(1000).fill(65)])).toHaveLength(1000);
    await expect(guarded([new Uint8Array(1000).fill(65), new Uint8Array([65])])).rejects.toMatchObject({
      code: 'model.broken-answer',
    });
  });

  it('refuses bytes that are no UTF-8, also when the text ends within a letter', async () => {
    for (const bytes of [[0xff], [0x41, 0xc3], [0xc3, 0x28]]) {
      await expect(guarded([new Uint8Array(bytes)])).rejects.toMatchObject({ code: 'model.broken-answer' });
    }
  });
});

describe('a guarded fetch', () => {
  let server: WireServer;
  beforeEach(async () => {
    server = await startWireServer();
  });
  afterEach(() => server.close());

  /** The server learns of it a moment later. */
  const untilAborted = async () => {
    while (!server.calls[0]?.isAborted) await sleep(10);
  };

  const post = (url: string, given = limits) =>
    createGuardedFetch(given)(`${url}/v1/chat/completions`, { method: 'POST' });

  it('follows no redirect: keys in headers would go along', async () => {
    server.next({ kind: 'status', status: 307, headers: { location: `${server.url}/v1/chat/completions` } });
    expect((await post(server.url)).status).toBe(307);
    expect(server.calls).toHaveLength(1);
  });

  it('hangs up when nobody reads on', async () => {
    server.next({ kind: 'drip', everyMs: 10 });
    const response = await post(server.url);
    await response.body?.cancel();
    await untilAborted();
  });

  it('hangs up when time is over', async () => {
    server.next({ kind: 'hang' });
    await expect(post(server.url, { ...limits, idleMs: 300 })).rejects.toMatchObject({ code: 'model.unavailable' });
    await untilAborted();
  });

  it('counts silence from the last byte, not from the first', async () => {
    const words = { kind: 'answer', text: 'a text in eight pieces', pauseMs: 180 } as const;
    server.next(words);
    const url = `${server.url}/v1/chat/completions`;
    const body = JSON.stringify({ model: 'm', stream: true });
    const response = await createGuardedFetch({ idleMs: 1_000, totalMs: 60_000, maxBytes: 100_000 })(url, {
      method: 'POST',
      body,
    });
    expect(await response.text()).toContain('[DONE]');
  });
});
