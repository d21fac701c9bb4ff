import type { ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { createSafeFetch } from '#infra/http/create-safe-fetch';
import type { FetchRequest } from '#infra/http/safe-fetch';
import { type LoopbackSite, startLoopbackSite } from '#test/support/loopback-site';

const text = 'Prices rose by 4 %. '.repeat(500);
const rows = Buffer.from(Array.from({ length: 60_000 }, (_, at) => `${at},region ${at % 16},${at * 7}\n`).join(''));
const zeros = Buffer.alloc(64 * 1024 ** 2);

const packed = (encoding: string, body: Uint8Array) => ({ headers: { 'content-encoding': encoding }, body });

/** Until the other side has had enough. */
function endless(part: string) {
  return (_request: unknown, response: ServerResponse) => {
    const more = () => {
      while (!response.destroyed && response.write(part));
    };
    response.on('drain', more);
    more();
  };
}

let site: LoopbackSite;
const open: ServerResponse[] = [];

beforeAll(async () => {
  site = await startLoopbackSite({
    '/plain': { headers: { 'content-type': 'Text/Plain; Charset="ISO-8859-1"' }, body: text },
    '/gzip': packed('gzip', gzipSync(text)),
    '/x-gzip': packed('X-GZIP', gzipSync(text)),
    '/br': packed('br', brotliCompressSync(text)),
    '/zstd': packed('zstd', zstdCompressSync(text)),
    '/deflate': packed('deflate', deflateSync(text)),
    '/identity': packed('identity', Buffer.from(text)),
    '/rows': packed('gzip', gzipSync(rows)),
    '/empty': { status: 204, headers: { 'content-encoding': 'gzip' } },
    '/nothing': { headers: { 'content-encoding': 'br', 'content-length': '0' } },
    '/nested': packed('gzip, gzip', gzipSync(gzipSync(text))),
    '/strange': packed('lzma', Buffer.from(text)),
    '/garbled': packed('gzip', Buffer.from(text)),
    '/half': packed('gzip', gzipSync(text).subarray(0, 40)),
    '/gzip-bomb': packed('gzip', gzipSync(zeros)),
    '/br-bomb': packed('br', brotliCompressSync(zeros)),
    '/zstd-bomb': packed('zstd', zstdCompressSync(zeros)),
    '/endless': endless('more and more '.repeat(1_000)),
    '/hangs': () => undefined,
    '/loris': (_request, response) => {
      open.push(response);
      response.write('<');
    },
    '/breaks-off': (_request, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('only this');
      setImmediate(() => response.destroy());
    },
    '/drops': request => void request.socket.destroy(),
    '/babble': request => void request.socket.end('HELLO, WHO IS THERE?\r\n\r\n'),
    '/headers': { headers: { 'x-long': 'a'.repeat(100_000) }, body: text },
    '/head-stays-away': request => void request.socket.write('HTTP/1.1 200 OK\r\nX-More: '),
    '/untyped': { body: '%PDF-1.7' },
    '/mistyped': { headers: { 'content-type': 'nonsense' }, body: 'text' },
    '/picture': { headers: { 'content-type': 'image/png' }, body: 'png' },
    '/endless-picture': (request, response) => {
      response.writeHead(200, { 'content-type': 'image/png' });
      endless('pixels')(request, response);
    },
  });
});
afterAll(async () => {
  for (const response of open) response.destroy();
  await site.close();
});

function fetchFrom(path: string, over: Partial<FetchRequest> = {}) {
  return createSafeFetch({ privateHosts: [site.host] })({ url: site.origin + path, hosts: 'public', ...over });
}

describe('a body', () => {
  it.each(['/plain', '/gzip', '/x-gzip', '/br', '/zstd', '/deflate', '/identity'])(
    'comes as it is or unpacked: %s',
    async path => {
      expect(Buffer.from((await fetchFrom(path)).bytes).toString()).toBe(text);
    },
  );

  it('has type and charset as stated, in lower case', async () => {
    expect(await fetchFrom('/plain')).toMatchObject({ status: 200, mediaType: 'text/plain', charset: 'iso-8859-1' });
    expect(await fetchFrom('/untyped')).toMatchObject({ mediaType: '', charset: null });
    expect(await fetchFrom('/mistyped')).toMatchObject({ mediaType: '', charset: null });
  });

  it('may be empty', async () => {
    expect((await fetchFrom('/empty')).bytes).toHaveLength(0);
    expect((await fetchFrom('/nothing')).bytes).toHaveLength(0);
  });

  it('of many rows that pack well is taken', async () => {
    expect(Buffer.from((await fetchFrom('/rows')).bytes).equals(rows)).toBe(true);
  });

  it.each(['/gzip-bomb', '/br-bomb', '/zstd-bomb'])('that bursts when it is unpacked is refused: %s', async path => {
    await expect(fetchFrom(path, { maxBytes: 1024 ** 3 })).rejects.toMatchObject({
      code: 'fetch.too-large',
      message: expect.stringContaining('swells'),
    });
  });

  it('counts when it is unpacked', async () => {
    await expect(fetchFrom('/gzip', { maxBytes: text.length - 1 })).rejects.toMatchObject({ code: 'fetch.too-large' });
    expect((await fetchFrom('/gzip', { maxBytes: text.length })).bytes).toHaveLength(text.length);
  });

  it('without an end is cut off at the limit', async () => {
    await expect(fetchFrom('/endless', { maxBytes: 1_000_000 })).rejects.toMatchObject({ code: 'fetch.too-large' });
  });

  it.each(['/nested', '/strange', '/garbled', '/half', '/breaks-off'])(
    'that makes no sense is a broken answer: %s',
    async path => {
      await expect(fetchFrom(path)).rejects.toMatchObject({ code: 'fetch.broken' });
    },
  );

  it.each(['/hangs', '/loris', '/head-stays-away'])('that does not come runs out of time: %s', async path => {
    await expect(fetchFrom(path, { timeoutMs: 100 })).rejects.toMatchObject({ code: 'fetch.timed-out' });
  });

  it('is dropped together with its connection when nobody waits any more', async () => {
    const controller = new AbortController();
    const reason = new Error('the run was cancelled');
    const fetched = fetchFrom('/loris', { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 100);
    await expect(fetched).rejects.toBe(reason);
    await new Promise(resolve => open.at(-1)?.once('close', resolve));
  });

  it('is not asked for when nobody waits any more', async () => {
    const before = site.requests.length;
    const fetched = fetchFrom('/plain', { signal: AbortSignal.abort(new Error('too late')) });
    await expect(fetched).rejects.toThrow('too late');
    expect(site.requests).toHaveLength(before);
  });

  it('runs out of the time of the caller too', async () => {
    const fetched = fetchFrom('/hangs', { signal: AbortSignal.timeout(50) });
    await expect(fetched).rejects.toMatchObject({ code: 'fetch.timed-out' });
  });

  it('with headers beyond measure is refused', async () => {
    await expect(fetchFrom('/headers')).rejects.toMatchObject({ code: 'fetch.too-large' });
  });

  it('of another kind than is wanted is refused before it is read', async () => {
    const accept = ['text/html', 'application/*'];
    await expect(fetchFrom('/plain', { accept })).rejects.toMatchObject({ code: 'fetch.wrong-kind' });
    await expect(fetchFrom('/picture', { accept })).rejects.toMatchObject({ code: 'fetch.wrong-kind' });
    await expect(fetchFrom('/endless-picture', { accept })).rejects.toMatchObject({ code: 'fetch.wrong-kind' });
    expect(site.requests.at(-1)?.headers.accept).toBe('text/html, application/*');
    expect((await fetchFrom('/plain', { accept: ['text/*'] })).status).toBe(200);
    expect((await fetchFrom('/plain', { accept: ['*/*'] })).status).toBe(200);
    expect((await fetchFrom('/untyped', { accept })).status).toBe(200);
  });

  it('on a connection that drops, or is no web server, has its own error', async () => {
    await expect(fetchFrom('/drops')).rejects.toMatchObject({ code: 'fetch.unavailable' });
    await expect(fetchFrom('/babble')).rejects.toMatchObject({ code: 'fetch.broken' });
  });

  it('on a port where nobody listens is unavailable', async () => {
    const gone = await startLoopbackSite({});
    await gone.close();
    const fetched = createSafeFetch({ privateHosts: [gone.host] })({ url: gone.origin, hosts: 'public' });
    await expect(fetched).rejects.toMatchObject({ code: 'fetch.unavailable' });
  });
});
