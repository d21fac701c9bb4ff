import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Page = string | ((response: ServerResponse, request: IncomingMessage) => void);

/** A site on this machine: pages by path, as HTML or by whoever answers; all others are not found. */
export async function startSite(pages: Readonly<Record<string, Page>>) {
  const asked: string[] = [];
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const page = pages[path];
    if (page === undefined) response.writeHead(404).end();
    else if (typeof page === 'function') page(response, request);
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  };
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    port,
    url: (path: string) => `http://127.0.0.1:${port}${path}`,
    /** Paths that it was asked for, in order. */
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export type Site = Awaited<ReturnType<typeof startSite>>;
