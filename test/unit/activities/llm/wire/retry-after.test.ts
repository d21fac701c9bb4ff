import fc from 'fast-check';
import { longestRetryAfterMs, retryAfterMs } from '#activities/llm/wire/retry-after';

const now = Date.parse('2026-11-21T12:00:00Z');
const asked = (headers: Record<string, string>) => retryAfterMs(new Headers(headers), now);

describe('the wait a provider asks for', () => {
  it('is understood as a date', () => {
    expect(asked({ 'retry-after': 'Sat, 21 Nov 2026 12:00:30 GMT' })).toBe(30_000);
  });

  it('is none without headers', () => {
    expect(retryAfterMs(undefined, now)).toBeNull();
  });

  it('is at most five minutes and never less than nothing, whatever is sent', () => {
    const value = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789-+.e: ,abzGMTSun') }),
      fc.double().map(String),
      fc.date({ noInvalidDate: true }).map(date => date.toUTCString()),
    );
    fc.assert(
      fc.property(value, value, (one, other) => {
        const wait = asked({ 'retry-after': one, 'retry-after-ms': other });
        expect(wait === null || (wait >= 0 && wait <= longestRetryAfterMs && Number.isInteger(wait))).toBe(true);
      }),
    );
  });
});
