import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { startLoopbackSite } from '#test/support/loopback-site';
import { runEntry } from '#test/support/run-entry';
import { siteCertificate } from '#test/support/site-certificate';

const fetchOnce = (url: string, settings: Readonly<Record<string, string>>) =>
  runEntry('test/support/fetch-once.js', [url], settings);

describe('the environment of a process', () => {
  it('cannot put a proxy in the way', async () => {
    const site = await startLoopbackSite({ '/': { body: 'straight' } });
    const proxy = await startLoopbackSite({});
    const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'];
    const settings = Object.fromEntries(names.map(name => [name, proxy.origin]));
    const { out } = await fetchOnce(`http://site.example:${site.port}/`, { ...settings, NODE_USE_ENV_PROXY: '1' });
    expect({ out, proxied: proxy.requests.length }).toEqual({ out: 'straight', proxied: 0 });
    await site.close();
    await proxy.close();
  });

  it('cannot switch off that certificates are checked', async () => {
    const server = createServer(siteCertificate, (_request, response) => void response.end('secret'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { out } = await fetchOnce(`https://site.example:${port}/`, { NODE_TLS_REJECT_UNAUTHORIZED: '0' });
    expect(out).toBe('fetch.unavailable');
    server.close();
  });
});
