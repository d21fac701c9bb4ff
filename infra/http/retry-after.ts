const longestMs = 24 * 3_600_000;

/** Milliseconds that `Retry-After` asks for, in either form (seconds, HTTP date), a day at most; null when it does not. */
export function retryAfterMs(header: string | undefined, now: Date): number | null {
  const text = header?.trim() ?? '';
  const ms = /^\d{1,10}$/.test(text) ? Number(text) * 1_000 : untilDate(text, now);
  return ms === null ? null : Math.min(Math.max(0, ms), longestMs);
}

function untilDate(text: string, now: Date): number | null {
  const at = /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at - now.getTime();
}
