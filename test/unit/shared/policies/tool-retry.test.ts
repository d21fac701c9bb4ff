import fc from 'fast-check';
import { type ErrorCode, errorCatalogue } from '#shared/errors/catalogue';
import { isToolFailure, mayPass, pauseBeforeRetry, refusedForMs, toolRetry } from '#shared/policies/tool-retry';

const tries = fc.record({
  tries: fc.integer({ min: 1, max: 10 }),
  isRetryable: fc.boolean(),
  retryAfterMs: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
  leftMs: fc.integer({ min: -1_000, max: 600_000 }),
});

describe('asking a tool again', () => {
  it('always ends, keeps what was asked for, and never pauses beyond the time that is left', () => {
    fc.assert(
      fc.property(tries, failed => {
        const pause = pauseBeforeRetry(failed);
        if (pause === null) return;
        expect(failed.isRetryable && failed.tries <= toolRetry.pausesMs.length).toBe(true);
        expect(pause).toBeGreaterThanOrEqual(failed.retryAfterMs ?? 0);
        expect(pause).toBeLessThanOrEqual(toolRetry.longestPauseMs);
        expect(pause).toBeLessThan(failed.leftMs);
      }),
    );
  });

  it('counts a page that is not there, or not to be read, against nobody', () => {
    for (const code of ['fetch.not-found', 'fetch.robots', 'fetch.refused', 'fetch.denied'] as const) {
      expect([isToolFailure(code), mayPass(code)]).toEqual([false, false]);
      expect(refusedForMs(code)).toBe(3_600_000);
    }
  });

  it('asks later only what may be answered later', () => {
    const codes = Object.keys(errorCatalogue) as ErrorCode[];
    for (const code of codes.filter(mayPass)) expect(errorCatalogue[code].isRetryable).toBe(true);
  });
});
