import type { Response } from 'undici';
import { retryAfterMs } from '#infra/http/retry-after';
import { AssayError } from '#shared/errors/assay-error';

/** Null: the server took the message. A redirect is left to the SDK, which follows it within the origin. */
export function answerFault({ status, headers }: Response, who: string): AssayError | null {
  const because = `${who} answered ${status}`;
  if (status < 400) return null;
  if (status === 401 || status === 403) return new AssayError('tool.not-allowed', because);
  const wait = retryAfterMs(headers.get('retry-after') ?? undefined, new Date());
  if (status === 429) return new AssayError('tool.throttled', because, { retryAfterMs: wait });
  return new AssayError('tool.failed', because, { retryAfterMs: wait });
}
