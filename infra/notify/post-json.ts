import { systemCodeOf } from '#infra/config/system-code';
import { failed, type SendOutcome } from '#infra/notify/channel';
import { retryAfterMs } from '#infra/notify/retry-after';

const answerLimitMs = 10_000;

/** Statuses that mean: never again. Others, such as a key that is wrong now, may be mended within the day that is tried. */
const finalStatuses = new Set([400, 405, 410, 413, 414, 415, 422]);

/**
 * One POST: any 2xx is success. No redirect is followed, since a signed message would go where nobody configured it to;
 * certificates are checked. The body of the answer is not read.
 */
export async function postJson(
  url: string,
  body: string,
  { headers = {}, limitMs = answerLimitMs }: { headers?: Record<string, string>; limitMs?: number | undefined } = {},
): Promise<SendOutcome> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', 'User-Agent': 'assay', ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(limitMs),
    });
    await response.body?.cancel().catch(() => undefined);
    return outcomeOf(response);
  } catch (error) {
    return failed(reasonOf(error));
  }
}

function outcomeOf({ ok, status, headers }: Response): SendOutcome {
  if (ok) return { isSent: true };
  if (status >= 300 && status < 400) return failed(`answered ${status}: redirects are not followed`, true);
  return failed(`answered ${status}`, finalStatuses.has(status), retryAfterMs(headers.get('retry-after'), Date.now()));
}

/** The message of fetch may name the address, which may hold a key: only the code is told. */
function reasonOf(error: unknown): string {
  const { name, cause } = (error ?? {}) as { name?: unknown; cause?: unknown };
  return name === 'TimeoutError'
    ? 'no answer in time'
    : `not reached (${systemCodeOf(cause) ?? 'the connection failed'})`;
}
