import { type AddressRules, type CheckedUrl, checkUrl } from '#infra/http/check-address';
import type { Hop } from '#infra/http/exchange';
import { fetchFault } from '#infra/http/fetch-fault';

/** What says nothing about who asks, so that it may go anywhere. */
const plain = new Set(['accept', 'accept-language', 'user-agent', 'accept-encoding']);

export interface CheckedHop extends Hop {
  readonly isInside: boolean;
}

interface Redirect {
  readonly status: number;
  readonly location: string;
}

/** Where a redirect leads, with only what may be sent there. Error: `fetch.refused`. */
export function nextHop(from: CheckedHop, { status, location }: Redirect, rules: AddressRules): CheckedHop {
  const next = URL.parse(location, from.url.href);
  const refused = (because: string) => fetchFault('fetch.refused', { url: from.url, because });
  if (!next) throw refused('it redirects to nowhere');
  const to = checkUrl(next.href, rules);
  if (from.body !== null && (status === 307 || status === 308)) throw refused('it redirects what was sent to it');
  // Whoever writes a public page must not be able to send us to what only we can reach.
  if (to.isInside && !from.isInside) throw refused('it redirects from outside to the inside');
  if (isDowngrade(from, to) && carriesMore(from)) throw refused('it redirects to an address without encryption');
  return { ...to, method: 'GET', headers: headersFor(from, to), body: null };
}

function isDowngrade(from: CheckedHop, to: CheckedUrl): boolean {
  return from.url.protocol === 'https:' && to.url.protocol === 'http:';
}

function carriesMore({ headers, body }: Hop): boolean {
  return body !== null || Object.keys(headers).some(name => !plain.has(name));
}

function headersFor(from: CheckedHop, to: CheckedUrl): Hop['headers'] {
  const isSame = from.url.origin === to.url.origin;
  const kept = Object.entries(from.headers).filter(([name]) => (isSame ? name !== 'content-type' : plain.has(name)));
  return Object.fromEntries(kept);
}
