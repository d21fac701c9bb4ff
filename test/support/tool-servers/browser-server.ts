import { closeBrowsers } from '#activities/research/browser/keeper-for';
import { createSafeFetch } from '#infra/http/create-safe-fetch';
import { chromiumPath } from '../chromium-path.js';
import { json, type Reply, startServiceServer } from './service-server.js';
import type { ReceivedCall, ToolServer } from './tool-server.js';

/** A site with a page that shows nothing without its scripts. */
export async function startBrowserServer(): Promise<ToolServer> {
  const hosts: string[] = [];
  const server = await startServiceServer({ hosts, serve, isSpared: ({ path }) => path !== '/installations' });
  const host = `127.0.0.1:${server.port}`;
  hosts.push(host);
  return {
    ground: {
      fetch: createSafeFetch({ privateHosts: [host] }),
      config: { addresses: {}, restTables: [], mcpServers: [] },
      secret: () => undefined,
      namedSecret: () => undefined,
      contact: undefined,
      part: null,
      browserPath: await chromiumPath(),
      privateHosts: [host],
    },
    query: 'heat pump installations',
    link: `http://${host}/installations`,
    ...server,
    async close() {
      await closeBrowsers();
      await server.close();
    },
  };
}

const page = `<!doctype html><title>Heat pumps installed</title><h1>Heat pumps installed</h1>
<table id="rows"></table><script>fetch('/rows.json').then(answer => answer.json()).then(rows => {
  document.getElementById('rows').innerHTML = '<tr><th>Year</th><th>Heat pumps</th></tr>' +
    rows.map(([year, count]) => '<tr><td>' + year + '</td><td>' + count + '</td></tr>').join('');
});</script>`;

function serve({ path }: ReceivedCall): Reply {
  if (path === '/installations') return { contentType: 'text/html; charset=utf-8', body: page };
  if (path === '/rows.json')
    return json([
      ['2024', '193,000'],
      ['2025', '299,000'],
    ]);
  return json({}, 404);
}
