import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
}

export interface LoopbackSite {
  readonly origin: string;
  /** Host and port, as private hosts are named. */
  readonly host: string;
  readonly port: number;
  /** What was asked for, first to last. */
  readonly requests: IncomingMessage[];
  close(): Promise<void>;
}

/** A real web server on this machine; what it answers is told by path, or by a handler for what no answer can say. */
export async function startLoopbackSite(
  pages: Readonly<Record<string, Answer | Handler>>,
  { address = '127.0.0.1', port = 0 }: { address?: string; port?: number } = {},
): Promise<LoopbackSite> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const page = pages[(request.url ?? '').replace(/\?.*$/, '')] ?? { status: 404 };
    if (typeof page === 'function') page(request, response);
    else response.writeHead(page.status ?? 200, page.headers).end(page.body);
  });
  server.listen(port, address);
  await once(server, 'listening');
  const taken = (server.address() as AddressInfo).port;
  return {
    origin: `http://${address}:${taken}`,
    host: `${address}:${taken}`,
    port: taken,
    requests,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
