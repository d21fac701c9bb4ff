import fc from 'fast-check';
import { giveUpAfterMs, notificationRetry } from '#shared/policies/notification-retry';

const fresh = { ageMs: 0, retryAfterMs: null };

describe('the wait before a notification is tried again', () => {
  it('grows from five seconds to an hour', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 50].map(attempts => notificationRetry({ ...fresh, attempts }));
    expect(waits.map(wait => (wait ?? 0) / 1_000)).toEqual([5, 15, 45, 135, 405, 1_215, 3_600, 3_600, 3_600]);
  });

  it('is as long as the receiver asks for, if that is longer', () => {
    expect(notificationRetry({ attempts: 1, ageMs: 0, retryAfterMs: 600_000 })).toBe(600_000);
    expect(notificationRetry({ attempts: 1, ageMs: 0, retryAfterMs: 1_000 })).toBe(5_000);
  });

  it('never leads beyond a day', () => {
    fc.assert(
      fc.property(
        fc.record({
          attempts: fc.integer({ min: 1, max: 2_000 }),
          ageMs: fc.integer({ min: 0, max: 3 * giveUpAfterMs }),
          retryAfterMs: fc.option(fc.integer({ min: 0, max: 3 * giveUpAfterMs })),
        }),
        past => {
          const wait = notificationRetry(past);
          const least = Math.max(5_000, past.retryAfterMs ?? 0);
          if (wait === null) return past.ageMs + Math.max(3_600_000, least) > giveUpAfterMs;
          return wait >= least && past.ageMs + wait <= giveUpAfterMs;
        },
      ),
    );
  });
});
