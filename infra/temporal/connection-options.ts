import { readFileSync } from 'node:fs';
import type { TemporalConfig } from '#infra/config/config';

/** Where the local stack listens when nothing else is said. */
const localAddress = '127.0.0.1:7233';

/** How client and worker reach the server alike: address, TLS with or without client certificates, API key. */
export function temporalConnectionOptions(config: TemporalConfig) {
  return {
    address: config.address ?? localAddress,
    tls: tlsOf(config),
    ...(config.apiKey && { apiKey: config.apiKey.reveal() }),
  };
}

function tlsOf({ tls }: TemporalConfig) {
  if (!tls.enabled) return false;
  const { certificatePath, keyPath, authorityPath } = tls;
  const pair =
    certificatePath && keyPath ? { crt: readFileSync(certificatePath), key: readFileSync(keyPath) } : undefined;
  return {
    ...(authorityPath && { serverRootCACertificate: readFileSync(authorityPath) }),
    ...(pair && { clientCertPair: pair }),
  };
}
