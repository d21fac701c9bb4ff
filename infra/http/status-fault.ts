import { type FetchCode, fetchFault } from '#infra/http/fetch-fault';
import { retryAfterMs } from '#infra/http/retry-after';
import type { AssayError } from '#shared/errors/assay-error';

/** Asking again does not help where the request itself is refused, so every other 4xx counts as denied. */
const byStatus: Readonly<Record<number, FetchCode>> = {
  404: 'fetch.not-found',
  410: 'fetch.not-found',
  408: 'fetch.timed-out',
  425: 'fetch.unavailable',
  429: 'fetch.throttled',
};

interface Answered {
  readonly url: URL;
  readonly status: number;
  readonly retryAfter: string | undefined;
}

/** Null for an answer that carries what was asked for. */
export function statusFault({ url, status, retryAfter }: Answered, now: Date): AssayError | null {
  if (status >= 200 && status < 300 && status !== 206) return null;
  const wait = retryAfterMs(retryAfter, now);
  const code = status === 503 && wait !== null ? 'fetch.throttled' : codeOf(status);
  return fetchFault(code, { url, because: `it answered ${status}`, retryAfterMs: wait });
}

function codeOf(status: number): FetchCode {
  if (status >= 500) return 'fetch.unavailable';
  return byStatus[status] ?? (status >= 400 ? 'fetch.denied' : 'fetch.broken');
}
