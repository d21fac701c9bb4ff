import type { FetchLike } from '@modelcontextprotocol/sdk/shared/transport.js';
import { Agent, type Response as Fetched, fetch as fetchBy } from 'undici';
import { answerFault } from '#activities/research/mcp/answer-fault';
import { breach } from '#activities/research/mcp/breach';
import { byteLimit } from '#activities/research/mcp/byte-limit';
import { mcpLimits } from '#activities/research/mcp/mcp-limits';
import { checkUrl, insideHosts } from '#infra/http/check-address';
import { pinnedConnector } from '#infra/http/pinned-connector';
import { systemResolve, vetHost } from '#infra/http/vet-host';
import { AssayError } from '#shared/errors/assay-error';

export interface FetchedServer {
  /** What errors call it. */
  readonly who: string;
  readonly url: string;
  readonly privateHosts: readonly string[];
}

export interface VettedFetch {
  readonly fetch: FetchLike;
  /** Rejects with what went wrong in any exchange. */
  readonly broken: Promise<never>;
  /** Cuts all connections. */
  end(): Promise<void>;
}

/**
 * Fetches from one origin, over connections to addresses that were vetted when the session began. `SafeFetch` reads an
 * answer to its end before it gives it out; a server may keep its stream open while it waits for us.
 */
export async function vettedFetch({ who, url: address, privateHosts }: FetchedServer): Promise<VettedFetch> {
  const rules = { hosts: [new URL(address).host], inside: insideHosts(privateHosts) };
  const agent = new Agent({ connect: pinnedConnector(await vetHost(checkUrl(address, rules), systemResolve)) });
  const { broken, report } = breach();
  const limited = byteLimit(mcpLimits.bytes, who, report);
  const exchange: FetchLike = async (input, init = {}) => {
    // Nothing that a server says unasked is of use, and a stream that is never opened cannot flood.
    if (init.method === 'GET') return new Response(null, { status: 405 });
    const { url } = checkUrl(String(input), rules);
    const answer = await fetchBy(url, {
      method: init.method ?? 'POST',
      headers: Object.fromEntries(new Headers(init.headers)),
      body: typeof init.body === 'string' ? init.body : null,
      signal: init.signal ?? null,
      redirect: 'manual',
      dispatcher: agent,
    }).catch((cause: unknown) => Promise.reject(reasonOf(cause, url)));
    const refusal = init.method === 'DELETE' ? null : answerFault(answer, who);
    if (refusal) await answer.body?.cancel();
    if (refusal) throw refusal;
    return bounded(answer, limited());
  };
  return {
    fetch: (input, init) =>
      exchange(input, init).catch(cause => {
        if (cause instanceof AssayError && init?.method !== 'DELETE') report(cause);
        throw cause;
      }),
    broken,
    end: () => agent.destroy(),
  };
}

function bounded(answer: Fetched, limit: TransformStream<Uint8Array, Uint8Array>): Response {
  const { status } = answer;
  const headers = Object.fromEntries(answer.headers);
  // The other statuses come without a body, and a `Response` with one is refused for them.
  const body = [204, 205, 304].includes(status) ? null : (answer.body?.pipeThrough(limit) ?? null);
  return new Response(body, { status, headers });
}

/** An error of the connection may quote the whole address, and with it a key. */
function reasonOf(cause: unknown, { protocol, host }: URL): unknown {
  if (!(cause instanceof TypeError)) return cause;
  if (cause.cause instanceof AssayError) return cause.cause;
  return new AssayError('tool.failed', `${protocol}//${host} does not answer`);
}
