import { describe, expect, it } from '@jest/globals';
import { createRequestRate } from '#api/http/request-rate';

describe('the request rate', () => {
  it('lets so many through a minute, for each caller, and then says how long to wait', () => {
    const rate = createRequestRate(2);
    const at = 120_000;
    expect([rate.secondsToWait('a', at), rate.secondsToWait('a', at + 1)]).toEqual([null, null]);
    expect(rate.secondsToWait('a', at + 30_000)).toBe(30);
    expect(rate.secondsToWait('b', at + 30_000)).toBeNull();
  });

  it('starts anew with the next minute', () => {
    const rate = createRequestRate(1);
    rate.secondsToWait('a', 0);
    expect(rate.secondsToWait('a', 59_999)).toBe(1);
    expect(rate.secondsToWait('a', 60_000)).toBeNull();
  });
});
