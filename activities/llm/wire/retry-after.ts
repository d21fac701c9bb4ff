/** Longer than this nobody is made to wait by a header: the retry policy has its own, longer pauses. */
export const longestRetryAfterMs = 5 * 60_000;

/**
 * Milliseconds a provider asks to wait, from `retry-after-ms` or `Retry-After` in seconds or as a date; capped, never
 * negative; null if it asks nothing that can be understood.
 */
export function retryAfterMs(headers: Headers | undefined, now = Date.now()): number | null {
  const asked = milliseconds(headers?.get('retry-after-ms')) ?? fromRetryAfter(headers?.get('retry-after'), now);
  return asked === null ? null : Math.min(longestRetryAfterMs, Math.max(0, Math.ceil(asked)));
}

function fromRetryAfter(value: string | null | undefined, now: number): number | null {
  const seconds = milliseconds(value);
  if (seconds !== null) return seconds * 1000;
  // Date.parse takes much for a date that is none ("soon 1"): an HTTP date begins with a weekday.
  const date = /^(mon|tue|wed|thu|fri|sat|sun)/i.test(value ?? '') ? Date.parse(value ?? '') : Number.NaN;
  return Number.isNaN(date) ? null : date - now;
}

function milliseconds(value: string | null | undefined): number | null {
  return /^-?\d+(\.\d+)?$/.test(value?.trim() ?? '') ? Number(value) : null;
}
