import { AssayError } from '#shared/errors/assay-error';
import type { ErrorCode } from '#shared/errors/catalogue';

export type FetchCode = Extract<ErrorCode, `fetch.${string}`>;

/** Names scheme and host only, since path and query may hold a key; what caused it stays away for the same reason. */
export function fetchFault(
  code: FetchCode,
  { url, because, retryAfterMs = null }: { url: URL; because: string; retryAfterMs?: number | null },
): AssayError {
  return new AssayError(code, `${url.protocol}//${url.host}: ${because}`, { retryAfterMs });
}
