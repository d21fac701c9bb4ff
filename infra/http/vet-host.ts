import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { systemCodeOf } from '#infra/config/system-code';
import type { CheckedUrl } from '#infra/http/check-address';
import { fetchFault } from '#infra/http/fetch-fault';
import { isInsideAddress, isPublicAddress } from '#infra/http/public-address';

export interface VettedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** All addresses of a name, IPv4 and IPv6. Rejects with what `dns.lookup` rejects with. */
export type Resolve = (name: string) => Promise<readonly string[]>;

export async function systemResolve(name: string): Promise<readonly string[]> {
  const answers = await lookup(name, { all: true, order: 'verbatim' });
  return answers.map(({ address }) => address);
}

/**
 * The addresses that may be connected to. One that is not public costs the whole name, or whoever runs the name could
 * mix one in. Errors: `fetch.refused`, `fetch.not-found` for a name that does not exist, `fetch.unavailable`.
 */
export async function vetHost({ url, isInside }: CheckedUrl, resolve: Resolve): Promise<readonly VettedAddress[]> {
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(literal) ? [literal] : await resolved(url, resolve);
  const isFine = isInside ? isInsideAddress : isPublicAddress;
  if (!addresses.every(isFine))
    throw fetchFault('fetch.refused', { url, because: 'it leads to an address that is not public' });
  return addresses.map(address => ({ address, family: isIP(address) === 6 ? 6 : 4 }));
}

async function resolved(url: URL, resolve: Resolve): Promise<readonly string[]> {
  const answer = await resolve(url.hostname).catch((cause: unknown) => systemCodeOf(cause) ?? 'unknown');
  if (typeof answer === 'string' && answer !== 'ENOTFOUND' && answer !== 'ENODATA') {
    throw fetchFault('fetch.unavailable', { url, because: 'its name could not be resolved' });
  }
  if (typeof answer === 'string' || answer.length === 0) {
    throw fetchFault('fetch.not-found', { url, because: 'there is no such host' });
  }
  return answer;
}
