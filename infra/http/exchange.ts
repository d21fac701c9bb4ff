import { Client, type Dispatcher } from 'undici';
import { fetchFault } from '#infra/http/fetch-fault';
import { isWanted, statedType } from '#infra/http/media-type';
import type { Connector } from '#infra/http/pinned-connector';
import { readBody } from '#infra/http/read-body';
import type { FetchedResponse } from '#infra/http/safe-fetch';
import { statusFault } from '#infra/http/status-fault';
import { wireFault } from '#infra/http/wire-fault';

const headerBytes = 64 * 1024;
const redirecting = new Set([301, 302, 303, 307, 308]);

export interface Hop {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface ExchangeLimits {
  readonly connector: Connector;
  readonly accept: readonly string[] | undefined;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  readonly now: Date;
}

export type Exchanged =
  | { readonly redirect: { status: number; location: string } }
  | Omit<FetchedResponse, 'redirects'>;

/** One request on a connection of its own, and no more than one. Errors: those of `SafeFetch`. */
export async function exchange(hop: Hop, limits: ExchangeLimits): Promise<Exchanged> {
  const client = new Client(hop.url.origin, {
    connect: limits.connector,
    maxHeaderSize: headerBytes,
    // The whole exchange has its time; these two would only blur whose time is over.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  let hasAnswered = false;
  try {
    const answer = await client.request(requestOf(hop, limits.signal));
    hasAnswered = true;
    // Destroyed before it is read, it would end the process with an error that nobody hears.
    answer.body.on('error', () => undefined);
    return await taken(hop.url, answer, limits);
  } catch (cause) {
    throw wireFault(cause, { url: hop.url, hasAnswered, signal: limits.signal });
  } finally {
    void client.destroy();
  }
}

function requestOf({ url, method, headers, body }: Hop, signal: AbortSignal): Dispatcher.RequestOptions {
  return { path: `${url.pathname}${url.search}`, method, headers, body, signal };
}

async function taken(url: URL, answer: Dispatcher.ResponseData, limits: ExchangeLimits): Promise<Exchanged> {
  const { statusCode: status, body } = answer;
  const headers = plainHeaders(answer.headers);
  const { location, 'retry-after': retryAfter } = headers;
  if (location !== undefined && redirecting.has(status)) return { redirect: { status, location } };
  const fault = statusFault({ url, status, retryAfter }, limits.now);
  if (fault) throw fault;
  const stated = statedType(headers['content-type']);
  if (!isWanted(stated.mediaType, limits.accept)) {
    throw fetchFault('fetch.wrong-kind', { url, because: `it is ${stated.mediaType}` });
  }
  const { maxBytes, signal } = limits;
  const encoding = isEmpty(status, headers) ? undefined : headers['content-encoding'];
  const bytes = await readBody({ url, stream: body, encoding, maxBytes, signal });
  return { url: url.href, status, headers, ...stated, bytes };
}

/** Nothing is no valid gzip, though it is often called so. */
function isEmpty(status: number, headers: Readonly<Record<string, string>>): boolean {
  return status === 204 || status === 205 || headers['content-length'] === '0';
}

/** Cookies are nobody's business here. */
function plainHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value = '']) => [
    name.toLowerCase(),
    Array.isArray(value) ? value.join(', ') : value,
  ]);
  return Object.fromEntries(entries.filter(([name]) => name !== 'set-cookie'));
}
