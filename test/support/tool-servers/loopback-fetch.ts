import { buildConnector } from 'undici';
import { createSafeFetch } from '#infra/http/create-safe-fetch';
import type { SafeFetch } from '#infra/http/safe-fetch';

/** The real fetch, for which every name on http is a public host that this port of this machine serves. */
export function loopbackFetch(port: number): SafeFetch {
  const connect = buildConnector({ allowH2: false });
  return createSafeFetch({
    privateHosts: [],
    resolve: async () => ['93.184.216.34'],
    connectorTo: () => (options, callback) =>
      connect(
        { ...options, protocol: 'http:', hostname: '127.0.0.1', host: '127.0.0.1', port: String(port) },
        callback,
      ),
  });
}
