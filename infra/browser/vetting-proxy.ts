import { once } from 'node:events';
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { pipeline, Transform } from 'node:stream';
import { type PagePass, type PassTerms, pagePass } from '#infra/browser/page-pass';
import { pinnedLookup } from '#infra/browser/pinned-lookup';
import { portOf } from '#infra/http/allowed-hosts';
import { checkUrl } from '#infra/http/check-address';
import { type Resolve, systemResolve, type VettedAddress, vetHost } from '#infra/http/vet-host';
import { AssayError } from '#shared/errors/assay-error';

const connectMs = 10_000;
const idleMs = 30_000;

export interface VettingProxy {
  readonly address: string;
  /** A pass for one page; without one nothing goes out. */
  admit(terms: PassTerms): PagePass;
  close(): Promise<void>;
}

/**
 * The only way out of the browser. A browser resolves names itself, so what was vetted before it is asked may be another
 * address by the time it connects; here the address that was vetted is the one that is connected to, for each connection.
 */
export async function startVettingProxy(resolve: Resolve = systemResolve): Promise<VettingProxy> {
  const passes = new Map<string, PagePass>();
  const passOf = ({ headers }: IncomingMessage) => {
    const pass = passes.get(headers['proxy-authorization'] ?? '');
    return pass?.isOpen() ? pass : null;
  };
  const server = createServer({ keepAliveTimeout: idleMs }, (request, response) => {
    const pass = passOf(request);
    if (!pass) response.writeHead(407, challenge).end();
    else void fetchPlain({ request, response, pass, resolve }).catch(() => response.destroy());
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    const pass = passOf(request);
    socket.on('error', () => socket.destroy());
    if (!pass) socket.end(denied);
    else void tunnel({ request, socket, pass, resolve }).catch(() => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    admit(terms) {
      const pass = pagePass(terms);
      const key = `Basic ${Buffer.from(`${pass.username}:${pass.password}`).toString('base64')}`;
      passes.set(key, pass);
      pass.onClose(() => void passes.delete(key));
      return pass;
    },
    async close() {
      for (const pass of passes.values()) pass.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const challenge = { 'proxy-authenticate': 'Basic realm="assay"' };
const denied = 'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="assay"\r\n\r\n';

interface WayOut {
  readonly request: IncomingMessage;
  readonly pass: PagePass;
  readonly resolve: Resolve;
}

async function vetted(
  address: string,
  { pass, resolve }: WayOut,
): Promise<{ url: URL; addresses: readonly VettedAddress[] }> {
  try {
    const checked = checkUrl(address, { hosts: 'public', inside: pass.inside });
    return { url: checked.url, addresses: await vetHost(checked, resolve) };
  } catch (cause) {
    if (cause instanceof AssayError) pass.noteFault(URL.parse(address)?.host ?? '', cause);
    throw cause;
  }
}

/** TLS goes through unread; the browser checks the certificate. */
async function tunnel(way: WayOut & { readonly socket: Socket }): Promise<void> {
  const { request, socket, pass } = way;
  const { url, addresses } = await vetted(`https://${request.url ?? ''}`, way);
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const out = connect({ host: hostname, port: portOf(url), lookup: pinnedLookup(addresses), autoSelectFamily: true });
  const end = endBoth(socket, out);
  pass.onClose(end);
  out.setTimeout(connectMs, end);
  out.once('error', end);
  await once(out, 'connect');
  out.setTimeout(idleMs);
  socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
  pipeline(socket, counted(pass), out, end);
  pipeline(out, counted(pass), socket, end);
}

async function fetchPlain(way: WayOut & { readonly response: ServerResponse }): Promise<void> {
  const { request, response, pass } = way;
  const { url, addresses } = await vetted(request.url ?? '', way);
  const out = forward(url, {
    method: request.method,
    headers: withoutHop(request.headers),
    lookup: pinnedLookup(addresses),
    agent: false,
    timeout: idleMs,
  });
  const end = endBoth(response, out);
  pass.onClose(end);
  out.once('timeout', end);
  out.once('error', end);
  out.once('response', answer => {
    response.writeHead(answer.statusCode ?? 502, withoutHop(answer.headers));
    pipeline(answer, counted(pass), response, () => undefined);
  });
  pipeline(request, counted(pass), out, () => undefined);
}

function counted(pass: PagePass): Transform {
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      if (pass.spend(part.length)) done(null, part);
      else done(new AssayError('fetch.too-large'));
    },
  });
}

function endBoth(...streams: readonly { destroy(): unknown }[]): () => void {
  return () => {
    for (const stream of streams) stream.destroy();
  };
}

/** They are between two hops, and the credential of the proxy is nobody else's business. */
const hopHeaders = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

function withoutHop(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopHeaders.has(name)));
}
