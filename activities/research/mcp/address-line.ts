import { setTimeout as sleep } from 'node:timers/promises';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { mcpLimits } from '#activities/research/mcp/mcp-limits';
import type { ServerLine } from '#activities/research/mcp/server-line';
import { type FetchedServer, vettedFetch } from '#activities/research/mcp/vetted-fetch';

export interface ServerAddress extends FetchedServer {
  readonly headers: Readonly<Record<string, string>>;
}

/** Errors: `fetch.refused`, `fetch.not-found`, `fetch.unavailable` for an address that may not or cannot be reached. */
export async function addressLine({ headers, ...server }: ServerAddress): Promise<ServerLine> {
  const vetted = await vettedFetch(server);
  const transport = new StreamableHTTPClientTransport(new URL(server.url), {
    fetch: vetted.fetch,
    requestInit: { headers },
    reconnectionOptions: {
      initialReconnectionDelay: 1_000,
      maxReconnectionDelay: 1_000,
      reconnectionDelayGrowFactor: 1,
      maxRetries: 0,
    },
  });
  const end = transport.close.bind(transport);
  transport.close = async () => {
    // Tells the server that it may forget the session; one that does not listen forgets it by itself.
    await Promise.race([
      transport.terminateSession().catch(() => undefined),
      sleep(mcpLimits.graceMs, undefined, { ref: false }),
    ]);
    await end();
    await vetted.end();
  };
  return {
    transport,
    broken: vetted.broken,
    async cut() {
      await end().catch(() => undefined);
      await vetted.end().catch(() => undefined);
    },
  };
}
