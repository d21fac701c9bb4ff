import { isAllowedHost, portOf } from '#infra/http/allowed-hosts';
import { fetchFault } from '#infra/http/fetch-fault';
import type { AllowedHosts } from '#infra/http/safe-fetch';
import { AssayError } from '#shared/errors/assay-error';

const longestUrl = 8_000;

/** Names that mean something inside a network only, whatever they resolve to. */
const insideNames = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home\.arpa|metadata|metadata\.goog)$/;

export interface CheckedUrl {
  readonly url: URL;
  /** It is one of the private hosts that are named in the settings. */
  readonly isInside: boolean;
}

export interface AddressRules {
  readonly hosts: AllowedHosts;
  /** As `insideHosts` gives them. */
  readonly inside: ReadonlySet<string>;
}

/** Host and port pairs in the form in which addresses are compared with them. */
export function insideHosts(privateHosts: readonly string[]): ReadonlySet<string> {
  return new Set(privateHosts.map(entry => keyOf(new URL(`http://${entry}`))));
}

/**
 * Judges an address as far as its text goes, in the form that WHATWG URL gives it, which is the form that is connected
 * to: `http://0x7f.1` is 127.0.0.1 here already. Error: `fetch.refused`.
 */
export function checkUrl(address: string, rules: AddressRules): CheckedUrl {
  const url = normalised(address);
  const isInside = rules.inside.has(keyOf(url));
  const because =
    faultOf(url, isInside) ?? (isAllowedHost(url, rules.hosts) ? null : 'it is none of the hosts allowed');
  if (because) throw fetchFault('fetch.refused', { url, because });
  return { url, isInside };
}

function normalised(address: string): URL {
  const url = address.length <= longestUrl ? URL.parse(address) : null;
  if (!url) throw new AssayError('fetch.refused', 'it is no complete address, or too long');
  // A name with the dot of the root is the same host, but would pass as another one in lists and certificates.
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  url.hash = '';
  return url;
}

function faultOf(url: URL, isInside: boolean): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'only http and https are fetched';
  if (url.username || url.password) return 'it holds credentials';
  if (isInside) return null;
  if (![80, 443].includes(portOf(url))) return 'its port is neither 80 nor 443';
  if (insideNames.test(url.hostname) || !/[.:]/.test(url.hostname)) return 'its name is one inside a network';
  return /(?:^|\.)(?:\.|$)/.test(url.hostname) ? 'its name has an empty part' : null;
}

function keyOf(url: URL): string {
  return `${url.hostname}:${portOf(url)}`;
}
