import { AssayError } from '#shared/errors/assay-error';
import type { ErrorCode } from '#shared/errors/catalogue';

/** What a fault of the exchange means for a service. A page that lacks and an address that is refused stay what they are. */
const meanings: Partial<Record<ErrorCode, ErrorCode>> = {
  'fetch.denied': 'tool.not-allowed',
  'fetch.throttled': 'tool.throttled',
  'fetch.wrong-kind': 'tool.broken-answer',
  'fetch.too-large': 'tool.broken-answer',
  'fetch.unavailable': 'tool.failed',
  'fetch.timed-out': 'tool.failed',
  'fetch.broken': 'tool.failed',
};

/** Says which service; what the other side wrote stays away, for it may repeat the key. */
export function toolError(title: string, cause: unknown): unknown {
  if (!(cause instanceof AssayError)) return cause;
  const code = meanings[cause.code] ?? cause.code;
  return new AssayError(code, `${title}, ${outcomeOf(cause)}`, { retryAfterMs: cause.retryAfterMs });
}

/** The last part of a fault of the exchange: "it answered 403". */
function outcomeOf({ message }: AssayError): string {
  return message.split(': ').at(-1) ?? message;
}
