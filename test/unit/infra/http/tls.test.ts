import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { createSafeFetch } from '#infra/http/create-safe-fetch';
import { pinnedConnector } from '#infra/http/pinned-connector';
import { type LoopbackSite, startLoopbackSite } from '#test/support/loopback-site';
import { siteCertificate } from '#test/support/site-certificate';

let server: Server;
let plain: LoopbackSite;
let port: number;

beforeAll(async () => {
  plain = await startLoopbackSite({ '/': { body: 'in the clear' } });
  server = createServer(siteCertificate, (request, response) => {
    const { servername } = request.socket as TLSSocket;
    if (request.url === '/down') response.writeHead(302, { location: `http://site.example:${plain.port}/` }).end();
    else response.end(`asked for ${servername}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await plain.close();
});

interface Trust {
  readonly trusts?: string;
}

function fetchFrom(url: string, { trusts, ...over }: Trust & { headers?: Record<string, string> } = {}) {
  const fetch = createSafeFetch({
    privateHosts: [`site.example:${port}`, `site.example:${plain.port}`, `other.example:${port}`, `127.0.0.1:${port}`],
    resolve: async () => ['127.0.0.1'],
    connectorTo: addresses => pinnedConnector(addresses, trusts),
  });
  return fetch({ url, hosts: 'public', ...over });
}

const trusts = siteCertificate.cert;

describe('an encrypted connection to a vetted address', () => {
  it('names the host, and its certificate is checked for the host', async () => {
    const { bytes } = await fetchFrom(`https://site.example:${port}/`, { trusts });
    expect(Buffer.from(bytes).toString()).toBe('asked for site.example');
  });

  it.each(['other.example', '127.0.0.1'])('is refused where the certificate is not for the host: %s', async host => {
    await expect(fetchFrom(`https://${host}:${port}/`, { trusts })).rejects.toMatchObject({
      code: 'fetch.unavailable',
    });
  });

  it('is refused where nobody vouches for the certificate', async () => {
    await expect(fetchFrom(`https://site.example:${port}/`)).rejects.toMatchObject({ code: 'fetch.unavailable' });
  });

  it('is not left for one in the clear by a request with keys, but by one without', async () => {
    const url = `https://site.example:${port}/down`;
    const headers = { authorization: 'Bearer key' };
    await expect(fetchFrom(url, { trusts, headers })).rejects.toMatchObject({ code: 'fetch.refused' });
    expect(plain.requests).toEqual([]);
    expect(Buffer.from((await fetchFrom(url, { trusts })).bytes).toString()).toBe('in the clear');
  });
});
