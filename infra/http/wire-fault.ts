import { errors } from 'undici';
import { systemCodeOf } from '#infra/config/system-code';
import { type FetchCode, fetchFault } from '#infra/http/fetch-fault';
import { AssayError } from '#shared/errors/assay-error';

interface Circumstances {
  readonly url: URL;
  /** The headers had come. */
  readonly hasAnswered: boolean;
  readonly signal: AbortSignal;
}

const faults: Readonly<Record<string, readonly [FetchCode, string]>> = {
  UND_ERR_CONNECT_TIMEOUT: ['fetch.timed-out', 'no connection in time'],
  UND_ERR_HEADERS_OVERFLOW: ['fetch.too-large', 'its headers are too large'],
  UND_ERR_INVALID_ARG: ['fetch.refused', 'what would be sent is no valid request'],
};

/** What went wrong on the wire, by its code: the words of the system may hold more than the site. */
export function wireFault(cause: unknown, { url, hasAnswered, signal }: Circumstances): unknown {
  if (cause instanceof AssayError) return cause;
  if (signal.aborted) return endedFault(url, signal);
  const code = systemCodeOf(cause) ?? '';
  const known = faults[code];
  if (known) return fetchFault(known[0], { url, because: known[1] });
  const isGarbled = hasAnswered || cause instanceof errors.HTTPParserError;
  return isGarbled
    ? fetchFault('fetch.broken', { url, because: `its answer broke off or makes no sense (${code || 'no code'})` })
    : fetchFault('fetch.unavailable', { url, because: `no connection, or it was dropped (${code || 'no code'})` });
}

/** Time that is over is an error of the site; an end that the caller wanted is the caller's own reason. */
export function endedFault(url: URL, signal: AbortSignal): unknown {
  const isTime = signal.reason?.name === 'TimeoutError';
  return isTime ? fetchFault('fetch.timed-out', { url, because: 'the time for it was over' }) : signal.reason;
}
