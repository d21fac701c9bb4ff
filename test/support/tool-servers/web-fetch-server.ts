import { createSafeFetch } from '#infra/http/create-safe-fetch';
import { noResearchConfig } from '#shared/contracts/research-config';
import { type Reply, startServiceServer } from './service-server.js';
import type { ReceivedCall, ToolServer } from './tool-server.js';

/** A site with one page that everybody may read. */
export async function startWebFetchServer(): Promise<ToolServer> {
  const hosts: string[] = [];
  const server = await startServiceServer({ hosts, serve, isSpared: ({ path }) => path !== '/report' });
  const host = `127.0.0.1:${server.port}`;
  hosts.push(host);
  return {
    ground: {
      fetch: createSafeFetch({ privateHosts: [host] }),
      config: noResearchConfig,
      secret: () => undefined,
      namedSecret: () => undefined,
      contact: undefined,
      part: null,
      privateHosts: [host],
    },
    query: 'heat pump prices',
    link: `http://${host}/report`,
    ...server,
  };
}

const page = `<!doctype html><title>Heat pump prices in 2026</title><article><h1>Heat pump prices in 2026</h1>
<p>An installed heat pump cost EUR 28,000 on average in 2026, the association of installers said in its survey.</p></article>`;

function serve({ path }: ReceivedCall): Reply {
  if (path === '/report') return { contentType: 'text/html; charset=utf-8', body: page };
  return { status: 404, contentType: 'text/html', body: 'not here' };
}
