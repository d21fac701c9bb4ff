import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createApiClient } from '#api/cli/client/api-client';
import { runEvents } from '#api/cli/client/run-events';

let server: Server;
afterEach(() => new Promise(resolve => server.close(resolve)));

const patience = { totalMs: 5_000, signal: new AbortController().signal };

/** Cuts the connection after each event, and is away altogether at some tries. */
async function unreliableApi(events: number, awayAt: readonly number[]) {
  const asked: string[] = [];
  server = createServer((request, response) => {
    const last = Number(request.headers['last-event-id'] ?? 0);
    asked.push(String(last));
    if (awayAt.includes(asked.length)) {
      request.socket.destroy();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    if (last >= events) return void response.end('event: end\ndata: {}\n\n');
    const event = { seq: last + 1, runId: 'run-1', at: '', type: 'x', data: { text: 'ü\n✓' } };
    response.write(`: comment\nid: ${event.seq}\ndata: ${JSON.stringify(event)}\n\nid: 99\ndata: {"cut`);
    setTimeout(() => request.socket.destroy(), 20);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const api = createApiClient(
    async () => ({ url: `http://127.0.0.1:${port}`, apiKey: 'assay_key-of-a-test' }),
    patience,
  );
  return { api, asked };
}

describe('following events', () => {
  it('tells each event once, in order, over broken connections and an absent API', async () => {
    const { api, asked } = await unreliableApi(4, [2, 3]);
    const seqs: number[] = [];
    for await (const event of runEvents(api, 'run-1', { afterSeq: 0, patience })) seqs.push(event.seq);
    expect(seqs).toEqual([1, 2, 3, 4]);
    expect(asked).toEqual(['0', '1', '1', '1', '2', '3', '4']);
  });
});
