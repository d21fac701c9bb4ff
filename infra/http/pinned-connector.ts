import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import type { VettedAddress } from '#infra/http/vet-host';

export type Connector = ReturnType<typeof buildConnector>;

const connectMs = 10_000;

/**
 * Connects to these addresses and asks nobody for others, so that a name that has changed since it was vetted leads
 * nowhere else. TLS still names and checks the host of the address; `ca` (PEM) replaces whom the system trusts.
 */
export function pinnedConnector(addresses: readonly VettedAddress[], ca?: string): Connector {
  const lookup: LookupFunction = (_name, options, found) => {
    const [first] = addresses;
    if (options.all || !first) found(null, [...addresses]);
    else found(null, first.address, first.family);
  };
  return buildConnector({
    ...(ca === undefined ? {} : { ca }),
    lookup,
    autoSelectFamily: true,
    allowH2: false,
    maxCachedSessions: 0,
    timeout: connectMs,
    // Whatever the environment says: a certificate is checked.
    rejectUnauthorized: true,
  });
}
