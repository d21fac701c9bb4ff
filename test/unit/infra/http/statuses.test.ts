import fc from 'fast-check';
import { createSafeFetch } from '#infra/http/create-safe-fetch';
import { retryAfterMs } from '#infra/http/retry-after';
import { AssayError } from '#shared/errors/assay-error';
import { type LoopbackSite, startLoopbackSite } from '#test/support/loopback-site';

const now = new Date('2026-03-01T10:00:00Z');
const inAMinute = 'Sun, 01 Mar 2026 10:01:00 GMT';
let site: LoopbackSite;

beforeAll(async () => {
  site = await startLoopbackSite(
    Object.fromEntries(
      [
        ['', {}] as const,
        ['-wait', { 'retry-after': '7' }] as const,
        ['-until', { 'retry-after': inAMinute }] as const,
      ].flatMap(([name, headers]) =>
        [
          200, 203, 206, 304, 400, 401, 402, 403, 404, 405, 408, 410, 418, 422, 425, 429, 451, 500, 502, 503, 504, 599,
        ].map(status => [`/${status}${name}`, { status, headers, body: 'secret words of the page' }]),
      ),
    ),
  );
});
afterAll(() => site.close());

async function outcomeOf(path: string) {
  const fetch = createSafeFetch({ privateHosts: [site.host], now: () => now });
  try {
    return (await fetch({ url: `${site.origin}${path}?key=secret`, hosts: 'public' })).status;
  } catch (error) {
    if (!(error instanceof AssayError)) throw error;
    expect(`${error.message} ${error.stack} ${JSON.stringify(error.cause)}`).not.toContain('secret');
    return error.retryAfterMs === null ? error.code : `${error.code} in ${error.retryAfterMs}`;
  }
}

describe('a status', () => {
  it.each([
    ['/200', 200],
    ['/203', 203],
    ['/206', 'fetch.broken'],
    ['/304', 'fetch.broken'],
    ['/400', 'fetch.denied'],
    ['/401', 'fetch.denied'],
    ['/402', 'fetch.denied'],
    ['/403', 'fetch.denied'],
    ['/404', 'fetch.not-found'],
    ['/405', 'fetch.denied'],
    ['/408', 'fetch.timed-out'],
    ['/410', 'fetch.not-found'],
    ['/418', 'fetch.denied'],
    ['/422', 'fetch.denied'],
    ['/425', 'fetch.unavailable'],
    ['/429', 'fetch.throttled'],
    ['/429-wait', 'fetch.throttled in 7000'],
    ['/429-until', 'fetch.throttled in 60000'],
    ['/451', 'fetch.denied'],
    ['/500', 'fetch.unavailable'],
    ['/502', 'fetch.unavailable'],
    ['/503', 'fetch.unavailable'],
    ['/503-wait', 'fetch.throttled in 7000'],
    ['/503-until', 'fetch.throttled in 60000'],
    ['/504', 'fetch.unavailable'],
    ['/599', 'fetch.unavailable'],
  ])('%s becomes %s', async (path, expected) => {
    expect(await outcomeOf(path)).toBe(expected);
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 3 ', 3_000],
    ['0', 0],
    ['99999999', 24 * 3_600_000],
    [inAMinute, 60_000],
    ['Sunday, 01-Mar-26 10:01:00 GMT', 60_000],
    ['Sun Mar  1 10:01:00 2026 GMT', 60_000],
    ['Sun, 01 Mar 2026 09:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    ['1.5', null],
    ['', null],
    [undefined, null],
  ])('%j means %j milliseconds', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });

  it('never asks for a time below nothing or above a day', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: true }).map(date => date.toUTCString()),
          fc.nat().map(String),
        ),
        header => {
          const ms = retryAfterMs(header, now);
          expect(ms === null || (ms >= 0 && ms <= 24 * 3_600_000)).toBe(true);
        },
      ),
    );
  });
});
