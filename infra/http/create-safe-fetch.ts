import { checkUrl, insideHosts } from '#infra/http/check-address';
import { exchange, type Hop } from '#infra/http/exchange';
import { fetchFault } from '#infra/http/fetch-fault';
import { type CheckedHop, nextHop } from '#infra/http/next-hop';
import { type Connector, pinnedConnector } from '#infra/http/pinned-connector';
import type { FetchedResponse, FetchRequest, SafeFetch } from '#infra/http/safe-fetch';
import { type Resolve, systemResolve, type VettedAddress, vetHost } from '#infra/http/vet-host';
import { endedFault } from '#infra/http/wire-fault';

export interface SafeFetchOptions {
  /** Host and port pairs (`127.0.0.1:8080`) that may be reached although they are not public. */
  readonly privateHosts: readonly string[];
  /** Default: what the system says. */
  readonly resolve?: Resolve;
  /** How addresses that were vetted are connected to; another one is for tests, which have no public addresses. */
  readonly connectorTo?: (addresses: readonly VettedAddress[]) => Connector;
  readonly now?: () => Date;
}

const maxRedirects = 5;
const defaults = { timeoutMs: 30_000, maxBytes: 10 * 1024 ** 2 };

interface Ground extends Required<Omit<SafeFetchOptions, 'privateHosts'>> {
  readonly inside: ReadonlySet<string>;
}

/** Uses connections of its own, each for one request: no proxy of the environment, no cookies, nothing shared. */
export function createSafeFetch({ privateHosts, ...given }: SafeFetchOptions): SafeFetch {
  const ground: Ground = {
    resolve: systemResolve,
    connectorTo: pinnedConnector,
    now: () => new Date(),
    ...given,
    inside: insideHosts(privateHosts),
  };
  return request => follow(ground, request);
}

async function follow(ground: Ground, request: FetchRequest): Promise<FetchedResponse> {
  const signal = timeOf(request);
  const redirects: string[] = [];
  let hop = firstHop(ground, request);
  for (;;) {
    const answer = await send(ground, { hop, request, signal });
    if (!('redirect' in answer)) return { ...answer, redirects };
    redirects.push(hop.url.href);
    if (redirects.length > maxRedirects)
      throw fetchFault('fetch.refused', { url: hop.url, because: 'it redirects without end' });
    hop = nextHop(hop, answer.redirect, { hosts: request.hosts, inside: ground.inside });
  }
}

function timeOf({ signal, timeoutMs = defaults.timeoutMs }: FetchRequest): AbortSignal {
  const time = AbortSignal.timeout(timeoutMs);
  return signal ? AbortSignal.any([signal, time]) : time;
}

function firstHop({ inside }: Ground, request: FetchRequest): CheckedHop {
  const { url, hosts, method = 'GET', body = null } = request;
  return { ...checkUrl(url, { hosts, inside }), method, body, headers: headersOf(request) };
}

/** Who frames and addresses the message is not for callers to say. */
const ours = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding', 'upgrade']);

function headersOf({ headers = {}, accept }: FetchRequest): Hop['headers'] {
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    'user-agent': 'Assay',
    accept: accept?.join(', ') ?? '*/*',
    ...Object.fromEntries(given.filter(([name]) => !ours.has(name))),
    'accept-encoding': 'gzip, br, zstd',
  };
}

interface Sending {
  readonly hop: CheckedHop;
  readonly request: FetchRequest;
  readonly signal: AbortSignal;
}

async function send(ground: Ground, { hop, request, signal }: Sending): ReturnType<typeof exchange> {
  const addresses = await inTime(vetHost(hop, ground.resolve), hop.url, signal);
  const { accept, maxBytes = defaults.maxBytes } = request;
  const connector = ground.connectorTo(addresses);
  return exchange(hop, { connector, accept, maxBytes, signal, now: ground.now() });
}

/** Looking a name up cannot be called off, only left alone. */
async function inTime<T>(work: Promise<T>, url: URL, signal: AbortSignal): Promise<T> {
  const ended = Promise.withResolvers<never>();
  const end = () => ended.reject(endedFault(url, signal));
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  try {
    return await Promise.race([work, ended.promise]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}
