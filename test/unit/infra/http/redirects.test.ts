import { createSafeFetch } from '#infra/http/create-safe-fetch';
import { type Connector, pinnedConnector } from '#infra/http/pinned-connector';
import { type LoopbackSite, startLoopbackSite } from '#test/support/loopback-site';

const to = (location: string, status = 302) => ({ status, headers: { location } });
let far: LoopbackSite;
let site: LoopbackSite;

beforeAll(async () => {
  far = await startLoopbackSite({ '/': { body: 'far' } });
  site = await startLoopbackSite({
    '/page': { body: 'here' },
    '/relative': to('page'),
    '/cookie': { status: 302, headers: { location: '/page', 'set-cookie': 'id=7' } },
    '/far': to(`${far.origin}/`),
    '/moved': to('/page', 301),
    '/other': to('/page', 303),
    '/keep': to('/page', 307),
    '/forever': to('/page', 308),
    '/metadata': to('http://169.254.169.254/latest/meta-data/'),
    '/loopback': to('http://0x7f000001/'),
    '/v6': to('http://[::ffff:169.254.169.254]/'),
    '/scheme-less': to('//localhost/'),
    '/file': to('file:///etc/passwd'),
    '/user': to('http://a:b@example.com/'),
    '/port': to('http://example.com:6379/'),
    '/broken': to('http://[/'),
    '/round': to('/round'),
    '/multiple': { status: 300, headers: { location: '/page' } },
    '/nowhere': { status: 302 },
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map(left => [`/hops-${left}`, to(left === 1 ? '/page' : `/hops-${left - 1}`)]),
    ),
  });
});
afterAll(async () => {
  await site.close();
  await far.close();
});

function fetchFrom(path: string, over: Partial<Parameters<ReturnType<typeof createSafeFetch>>[0]> = {}) {
  const fetch = createSafeFetch({ privateHosts: [site.host, far.host], resolve: async () => ['127.0.0.1'] });
  return fetch({ url: site.origin + path, hosts: 'public', ...over });
}

describe('a redirect', () => {
  it('is followed, and said', async () => {
    const { url, bytes, redirects } = await fetchFrom('/relative');
    expect({ url, text: Buffer.from(bytes).toString(), redirects }).toEqual({
      url: `${site.origin}/page`,
      text: 'here',
      redirects: [`${site.origin}/relative`],
    });
  });

  it('is followed five times and not six', async () => {
    expect((await fetchFrom('/hops-5')).redirects).toHaveLength(5);
    await expect(fetchFrom('/hops-6')).rejects.toMatchObject({ code: 'fetch.refused' });
    await expect(fetchFrom('/round')).rejects.toMatchObject({ code: 'fetch.refused' });
  });

  it.each(['/metadata', '/loopback', '/v6', '/scheme-less', '/file', '/user', '/port', '/broken'])(
    'to what may not be fetched (%s) is refused',
    async path => {
      await expect(fetchFrom(path)).rejects.toMatchObject({ code: 'fetch.refused' });
    },
  );

  it.each(['/multiple', '/nowhere'])('that says not where to (%s) is a broken answer', async path => {
    await expect(fetchFrom(path)).rejects.toMatchObject({ code: 'fetch.broken' });
  });

  it('is judged by the hosts of the caller', async () => {
    expect((await fetchFrom('/far', { hosts: ['127.0.0.1'] })).url).toBe(`${far.origin}/`);
    await expect(fetchFrom('/far', { hosts: [site.host] })).rejects.toMatchObject({ code: 'fetch.refused' });
  });

  it('takes keys along on the same site, and not to another', async () => {
    const headers = { Authorization: 'Bearer key', 'X-Key': 'key', 'User-Agent': 'Someone' };
    await fetchFrom('/relative', { headers });
    expect(site.requests.at(-1)?.headers).toMatchObject({ authorization: 'Bearer key', 'x-key': 'key' });
    await fetchFrom('/far', { headers });
    const sent = far.requests.at(-1)?.headers;
    expect(sent).toMatchObject({ 'user-agent': 'Someone' });
    expect(Object.keys(sent ?? {})).not.toEqual(expect.arrayContaining(['authorization']));
    expect(Object.keys(sent ?? {})).not.toEqual(expect.arrayContaining(['x-key']));
  });

  it('takes no cookie along, nor an address it came from', async () => {
    const { headers } = await fetchFrom('/cookie');
    expect(headers).not.toHaveProperty('set-cookie');
    expect(site.requests.at(-1)?.headers).not.toHaveProperty('cookie');
    expect(site.requests.at(-1)?.headers).not.toHaveProperty('referer');
  });

  it.each(['/moved', '/other', '/relative'])('after something was sent (%s) asks and sends nothing', async path => {
    await fetchFrom(path, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
    const last = site.requests.at(-1);
    expect({
      method: last?.method,
      type: last?.headers['content-type'],
      length: last?.headers['content-length'],
    }).toEqual({
      method: 'GET',
      type: undefined,
      length: undefined,
    });
  });

  it.each(['/keep', '/forever'])('that would have it sent once more (%s) is refused', async path => {
    await expect(fetchFrom(path, { method: 'POST', body: '{}' })).rejects.toMatchObject({ code: 'fetch.refused' });
    expect((await fetchFrom(path)).url).toBe(`${site.origin}/page`);
  });

  it('from a public site to a host inside is refused, though the host may be asked for itself', async () => {
    const connectorTo = (): Connector => {
      const toSite = pinnedConnector([{ address: '127.0.0.1', family: 4 }]);
      return (options, callback) => toSite({ ...options, port: String(site.port) }, callback);
    };
    const fetch = createSafeFetch({ privateHosts: [far.host], resolve: async () => ['1.1.1.1'], connectorTo });
    const fetched = fetch({ url: 'http://public.example/far', hosts: 'public' });
    await expect(fetched).rejects.toMatchObject({
      code: 'fetch.refused',
      message: expect.stringContaining('to the inside'),
    });
    expect((await fetchFrom('/far')).url).toBe(`${far.origin}/`);
  });
});
