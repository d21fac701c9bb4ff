import type { SafeFetch } from '#infra/http/safe-fetch';

/** Several pages are held at a time, and nobody has asked for just this one. */
const mostBytes = 5 * 1024 * 1024;

/** One for each way to fetch, by which what is known of a site is remembered. */
const known = new WeakMap<SafeFetch, SafeFetch>();

export function fetchShortPages(fetch: SafeFetch): SafeFetch {
  const found = known.get(fetch);
  if (found) return found;
  const short: SafeFetch = request =>
    fetch({ ...request, maxBytes: Math.min(request.maxBytes ?? mostBytes, mostBytes) });
  known.set(fetch, short);
  return short;
}
