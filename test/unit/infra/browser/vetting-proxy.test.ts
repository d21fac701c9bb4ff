import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { PagePass } from '#infra/browser/page-pass';
import { startVettingProxy, type VettingProxy } from '#infra/browser/vetting-proxy';
import type { Resolve } from '#infra/http/vet-host';
import { type Site, startSite } from '#test/support/site';

let site: Site;
let proxy: VettingProxy | undefined;
beforeAll(async () => {
  site = await startSite({
    '/': '<p>Fine.</p>',
    '/large': response => response.end(Buffer.alloc(200_000)),
    '/endless': response => void response.write('x'),
    '/headers': (response, { headers }) => response.end(JSON.stringify(headers)),
  });
});
afterAll(() => site.close());
afterEach(async () => {
  await proxy?.close();
  proxy = undefined;
});

async function admitted(privateHosts: readonly string[], resolve?: Resolve, maxBytes = 1_000_000): Promise<PagePass> {
  proxy = await startVettingProxy(resolve);
  return proxy.admit({ privateHosts, maxBytes });
}

function credential({ username, password }: PagePass): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function through(pass: PagePass | null, over: { method?: string; path: string }): ClientRequest {
  const { hostname, port } = new URL(proxy?.address ?? '');
  const headers = pass ? { 'proxy-authorization': credential(pass) } : {};
  return request({ hostname, port, headers, agent: false, ...over });
}

async function get(pass: PagePass | null, address: string): Promise<{ status: number; body: string } | 'cut off'> {
  const asking = through(pass, { path: address }).end();
  try {
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    return { status: answer.statusCode ?? 0, body: await text(answer) };
  } catch {
    return 'cut off';
  }
}

async function connectTo(pass: PagePass | null, target: string): Promise<{ status: number; socket: Socket }> {
  const asking = through(pass, { method: 'CONNECT', path: target }).end();
  const [answer, socket] = (await once(asking, 'connect')) as [IncomingMessage, Socket];
  socket.on('error', () => undefined);
  return { status: answer.statusCode ?? 0, socket };
}

it('lets nobody through without a pass', async () => {
  const pass = await admitted([site.host]);
  const before = site.asked.length;
  expect(await get(null, site.url('/'))).toMatchObject({ status: 407 });
  expect(await get({ ...pass, password: 'guessed' }, site.url('/'))).toMatchObject({ status: 407 });
  expect((await connectTo(null, site.host)).status).toBe(407);
  pass.close();
  expect(await get(pass, site.url('/'))).toMatchObject({ status: 407 });
  expect(site.asked).toHaveLength(before);
});

it('lets a page through to hosts inside that are named, and keeps its credential to itself', async () => {
  const pass = await admitted([site.host]);
  expect(await get(pass, site.url('/'))).toEqual({ status: 200, body: '<p>Fine.</p>' });
  const seen = await get(pass, site.url('/headers'));
  expect(JSON.stringify(seen)).not.toMatch(/proxy-authorization/);
  const { status, socket } = await connectTo(pass, site.host);
  socket.write(`GET / HTTP/1.1\r\nHost: ${site.host}\r\nConnection: close\r\n\r\n`);
  expect(status).toBe(200);
  expect(await text(socket)).toContain('<p>Fine.</p>');
});

it.each(['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]'])(
  'lets nobody through to %s',
  async host => {
    const pass = await admitted([]);
    const before = site.asked.length;
    expect(await get(pass, `http://${host}:${site.port}/`)).toBe('cut off');
    expect((await connectTo(pass, `${host}:${site.port}`)).status).toBe(403);
    expect(site.asked).toHaveLength(before);
    expect(pass.refused()).toBeGreaterThan(0);
  },
);

it('lets nobody through to a public name that leads inside, nor to one that mixes an address inside in', async () => {
  const pass = await admitted([], async name =>
    name === 'mixed.example.com' ? ['93.184.215.14', '10.0.0.1'] : ['127.0.0.1'],
  );
  for (const name of ['inside.example.com', 'mixed.example.com']) {
    expect(await get(pass, `http://${name}/`)).toBe('cut off');
    expect((await connectTo(pass, `${name}:443`)).status).toBe(403);
    expect(pass.faultOf(name)).toMatchObject({ code: 'fetch.refused' });
  }
});

it('connects to the address that it vetted, and vets a name anew for each connection', async () => {
  const answers = [['127.0.0.1'], ['169.254.169.254']];
  const asked: string[] = [];
  const host = `wiki.example.com:${site.port}`;
  const pass = await admitted([host], async name => {
    asked.push(name);
    return answers[asked.length - 1] ?? [];
  });
  expect(await get(pass, `http://${host}/`)).toMatchObject({ status: 200 });
  expect(await get(pass, `http://${host}/`)).toBe('cut off');
  expect(asked).toEqual(['wiki.example.com', 'wiki.example.com']);
  expect(pass.faultOf(host)).toMatchObject({ code: 'fetch.refused' });
});

it('cuts a page off that has used up its bytes', async () => {
  const pass = await admitted([site.host], undefined, 50_000);
  expect(await get(pass, site.url('/large'))).toBe('cut off');
  expect(pass.isSpent()).toBe(true);
  expect(await get(pass, site.url('/'))).toMatchObject({ status: 407 });
});

it('cuts off what is still open when the page is closed', async () => {
  const pass = await admitted([site.host]);
  const { socket } = await connectTo(pass, site.host);
  const ended = once(socket, 'close');
  pass.close();
  await ended;
  expect(socket.destroyed).toBe(true);
});
