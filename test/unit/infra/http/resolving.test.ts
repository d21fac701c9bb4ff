import { createSafeFetch } from '#infra/http/create-safe-fetch';
import type { Connector } from '#infra/http/pinned-connector';
import { pinnedConnector } from '#infra/http/pinned-connector';
import type { VettedAddress } from '#infra/http/vet-host';
import { type LoopbackSite, startLoopbackSite } from '#test/support/loopback-site';

const page = { '/': { body: 'inside' } };
let vetted: LoopbackSite;
let other: LoopbackSite;

beforeAll(async () => {
  vetted = await startLoopbackSite({ '/': { body: 'the vetted one' } });
  other = await startLoopbackSite(page, { address: '127.0.0.2', port: vetted.port });
});
afterAll(async () => {
  await vetted.close();
  await other.close();
});

/** Answers one after another; the last one for ever. */
function changing(...answers: (readonly string[])[]) {
  const asked: string[] = [];
  const resolve = async (name: string) => {
    asked.push(name);
    return answers[Math.min(asked.length, answers.length) - 1] ?? [];
  };
  return { asked, resolve };
}

/** Stands in for the internet: whatever public address is dialled leads to the site on this machine. */
function dialling(port: number) {
  const dialled: string[] = [];
  const connectorTo = (addresses: readonly VettedAddress[]): Connector => {
    dialled.push(...addresses.map(({ address }) => address));
    const toSite = pinnedConnector([{ address: '127.0.0.1', family: 4 }]);
    return (options, callback) => toSite({ ...options, port: String(port) }, callback);
  };
  return { dialled, connectorTo };
}

describe('a name', () => {
  it('that changes its answer leads to the address that was vetted', async () => {
    const { asked, resolve } = changing(['127.0.0.1'], ['127.0.0.2']);
    const fetch = createSafeFetch({ privateHosts: [`rebind.example:${vetted.port}`], resolve });
    const { bytes } = await fetch({ url: `http://rebind.example:${vetted.port}/`, hosts: 'public' });
    expect(Buffer.from(bytes).toString()).toBe('the vetted one');
    expect(asked).toEqual(['rebind.example']);
    expect(other.requests).toEqual([]);
  });

  it('that is public first and not so at the next hop is refused there', async () => {
    const site = await startLoopbackSite({ '/': { status: 302, headers: { location: '/again' } } });
    const { resolve } = changing(['1.1.1.1'], ['127.0.0.1']);
    const { dialled, connectorTo } = dialling(site.port);
    const fetch = createSafeFetch({ privateHosts: [], resolve, connectorTo });
    const fetched = fetch({ url: 'http://rebind.example/', hosts: 'public' });
    await expect(fetched).rejects.toMatchObject({ code: 'fetch.refused' });
    expect(dialled).toEqual(['1.1.1.1']);
    await site.close();
  });

  it.each([
    ['loopback after a public one', ['1.1.1.1', '127.0.0.1']],
    ['a unique local one after a public one', ['1.1.1.1', 'fd00::1']],
    ['the metadata service', ['169.254.169.254']],
    ['a v4-mapped one', ['::ffff:10.0.0.1']],
    ['a NAT64 one', ['64:ff9b::a00:1']],
    ['what is no address', ['1.1.1.1', 'example.com']],
  ])('that has %s among its addresses is refused as a whole', async (_what, addresses) => {
    const { dialled, connectorTo } = dialling(vetted.port);
    const fetch = createSafeFetch({ privateHosts: [], resolve: async () => addresses, connectorTo });
    await expect(fetch({ url: 'http://mixed.example/', hosts: 'public' })).rejects.toMatchObject({
      code: 'fetch.refused',
    });
    expect(dialled).toEqual([]);
  });

  it('of a private host may not lead to the metadata service either', async () => {
    const fetch = createSafeFetch({ privateHosts: ['inside.example:80'], resolve: async () => ['169.254.169.254'] });
    await expect(fetch({ url: 'http://inside.example/', hosts: 'public' })).rejects.toMatchObject({
      code: 'fetch.refused',
    });
  });

  it.each([
    ['does not exist', 'ENOTFOUND', 'fetch.not-found'],
    ['has no address', 'ENODATA', 'fetch.not-found'],
    ['cannot be resolved for now', 'EAI_AGAIN', 'fetch.unavailable'],
  ])('that %s (%s) ends in %s', async (_what, code, expected) => {
    const resolve = () => Promise.reject(Object.assign(new Error('no secrets here'), { code }));
    const fetch = createSafeFetch({ privateHosts: [], resolve });
    await expect(fetch({ url: 'http://gone.example/', hosts: 'public' })).rejects.toMatchObject({ code: expected });
  });

  it('without any address is not there', async () => {
    const fetch = createSafeFetch({ privateHosts: [], resolve: async () => [] });
    await expect(fetch({ url: 'http://gone.example/', hosts: 'public' })).rejects.toMatchObject({
      code: 'fetch.not-found',
    });
  });

  it('that is never resolved runs out of time', async () => {
    const fetch = createSafeFetch({ privateHosts: [], resolve: () => new Promise(() => undefined) });
    const fetched = fetch({ url: 'http://slow.example/', hosts: 'public', timeoutMs: 50 });
    await expect(fetched).rejects.toMatchObject({ code: 'fetch.timed-out' });
  });

  it('with several addresses is reached at the one that answers', async () => {
    const resolve = async () => ['127.0.0.3', '127.0.0.1'];
    const fetch = createSafeFetch({ privateHosts: [`two.example:${vetted.port}`], resolve });
    const { bytes } = await fetch({ url: `http://two.example:${vetted.port}/`, hosts: 'public' });
    expect(Buffer.from(bytes).toString()).toBe('the vetted one');
  });

  it('is sent as the host that is asked, whatever a caller says', async () => {
    const fetch = createSafeFetch({
      privateHosts: [`named.example:${vetted.port}`],
      resolve: async () => ['127.0.0.1'],
    });
    const headers = { Host: 'other.example', 'Content-Length': '7' };
    await fetch({ url: `http://named.example:${vetted.port}/`, hosts: 'public', headers });
    expect(vetted.requests.at(-1)?.headers.host).toBe(`named.example:${vetted.port}`);
  });
});
