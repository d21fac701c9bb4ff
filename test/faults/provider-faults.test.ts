import { inspect } from 'node:util';
import { AssayError } from '#shared/errors/assay-error';
import type { ErrorCode } from '#shared/errors/catalogue';
import type { Behaviour } from '#test/support/wire-server/behaviour';
import { startWireServer, type WireServer } from '#test/support/wire-server/wire-server';
import {
  callOptions,
  canaryKey,
  openWired,
  wiredProviders,
  wireRequest,
} from '#test/support/wire-server/wired-providers';

const canaryPrompt = 'canary-prompt-5512';

/** Only where time itself is tested: a busy machine needs long for 50 MB. */
const impatience = { IDLE_TIMEOUT_MS: '1000', TIMEOUT_MS: '2500' };
const patience = { IDLE_TIMEOUT_MS: '20000', TIMEOUT_MS: '30000' };

const invalidUtf8 = Buffer.concat([
  Buffer.from('data: {"text":"'),
  Buffer.from([0xc3, 0x28, 0xff]),
  Buffer.from('"}\n\n'),
]);

/** A true answer of each provider to a fault, quoting what no error of ours may repeat. */
function refusal(status: number, error: Record<string, unknown> = {}, headers: Record<string, string> = {}): Behaviour {
  const message = `${canaryPrompt} ${canaryKey}`;
  return { kind: 'status', status, headers, body: { type: 'error', error: { message, type: 'some_error', ...error } } };
}

const subjects = [
  { name: 'openai', prefix: 'OPENAI' },
  { name: 'anthropic', prefix: 'ANTHROPIC' },
] as const;

describe.each(subjects)('against faults, $name', ({ name, prefix }) => {
  let server: WireServer;
  beforeAll(async () => {
    server = await startWireServer();
  });
  afterAll(() => server.close());

  async function failureOf(behaviour: Behaviour): Promise<AssayError> {
    server.next(behaviour);
    return failureAt(server.url, behaviour.kind === 'hang' || behaviour.kind === 'drip' ? impatience : patience);
  }

  async function failureAt(url: string, timeouts: Record<string, string>): Promise<AssayError> {
    const wired = wiredProviders.find(one => one.name === name);
    if (!wired) throw new TypeError(name);
    const env = Object.fromEntries(Object.entries(timeouts).map(([key, value]) => [`${prefix}_${key}`, value]));
    const { models } = openWired(wired, url, env);
    const messages = [{ role: 'user' as const, content: canaryPrompt }];
    const error = await models.complete(wireRequest(wired.model, { messages }), callOptions()).then(
      answer => new TypeError(`it answered ${JSON.stringify(answer)}`),
      (reason: unknown) => reason,
    );
    if (!(error instanceof AssayError)) throw error;
    expectNoCanary(error);
    return error;
  }

  const statuses: readonly [number, Record<string, unknown>, ErrorCode, boolean][] = [
    [400, {}, 'model.bad-request', false],
    [400, { code: 'context_length_exceeded' }, 'model.context-overflow', false],
    [
      400,
      { message: `prompt is too long: 300000 tokens > 200000 maximum ${canaryKey}` },
      'model.context-overflow',
      false,
    ],
    [400, { code: 'content_filter', innererror: { code: 'ResponsibleAIPolicyViolation' } }, 'model.filtered', false],
    [401, { type: 'authentication_error' }, 'model.not-allowed', false],
    [402, { type: 'billing_error' }, 'model.not-allowed', false],
    [403, { type: 'permission_error' }, 'model.not-allowed', false],
    [404, { type: 'not_found_error' }, 'model.bad-request', false],
    [408, {}, 'model.unavailable', true],
    [409, {}, 'model.unavailable', true],
    [413, { type: 'request_too_large' }, 'model.context-overflow', false],
    [422, {}, 'model.bad-request', false],
    [429, { type: 'rate_limit_error' }, 'model.rate-limited', true],
    [429, { type: 'insufficient_quota', code: 'insufficient_quota' }, 'model.not-allowed', false],
    [500, { type: 'api_error' }, 'model.unavailable', true],
    [502, {}, 'model.unavailable', true],
    [503, {}, 'model.overloaded', true],
    [504, {}, 'model.unavailable', true],
    [529, { type: 'overloaded_error' }, 'model.overloaded', true],
    [302, {}, 'model.bad-request', false],
  ];
  it.each(statuses)('takes status %d with %j for %s', async (status, error, code, isRetryable) => {
    const headers = status === 302 ? { location: 'http://127.0.0.1:1/elsewhere' } : {};
    const failure = await failureOf(refusal(status, error, headers));
    expect(failure).toMatchObject({ code, isRetryable });
    expect(failure.message).toContain(String(status));
  });

  it('understands errors that are no JSON', async () => {
    for (const body of ['<html>502 Bad Gateway</html>', '', '[]', '{"error":']) {
      expect(await failureOf({ kind: 'status', status: 502, body })).toMatchObject({ code: 'model.unavailable' });
    }
  });

  it('repeats no error type that could be a secret', async () => {
    const failure = await failureOf(refusal(400, { type: canaryKey, code: canaryPrompt }));
    expect(failure.message).toMatch(/: 400$/);
  });

  const inTwoMinutes = () => new Date(Date.now() + 120_000).toUTCString();
  const waits: readonly [string, () => Record<string, string>, number | null][] = [
    ['seconds', () => ({ 'retry-after': '7' }), 7000],
    ['parts of seconds', () => ({ 'retry-after': '0.25' }), 250],
    ['milliseconds, which win', () => ({ 'retry-after-ms': '1200', 'retry-after': '99' }), 1200],
    ['a year, which is capped', () => ({ 'retry-after': '31536000' }), 300_000],
    ['a date in the year 9999, which is capped', () => ({ 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' }), 300_000],
    ['a date gone by', () => ({ 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }), 0],
    ['less than nothing', () => ({ 'retry-after': '-5' }), 0],
    ['infinity', () => ({ 'retry-after': '1e999' }), null],
    ['words', () => ({ 'retry-after': 'soon' }), null],
    ['nothing', () => ({}), null],
  ];
  it.each(waits)('understands a Retry-After of %s', async (_, headers, expected) => {
    expect(await failureOf(refusal(429, {}, headers()))).toMatchObject({
      code: 'model.rate-limited',
      retryAfterMs: expected,
    });
  });

  it('understands a Retry-After with a date to come', async () => {
    const { retryAfterMs } = await failureOf(refusal(503, {}, { 'retry-after': inTwoMinutes() }));
    expect(retryAfterMs).toBeGreaterThan(0);
    expect(retryAfterMs).toBeLessThanOrEqual(120_000);
  });

  const streams: readonly [string, Behaviour, ErrorCode, string][] = [
    ['hangs without a byte', { kind: 'hang' }, 'model.unavailable', 'no byte for 1000 ms'],
    ['drips and never ends', { kind: 'drip', everyMs: 50 }, 'model.unavailable', 'within 2500 ms'],
    ['is cut before the first byte', { kind: 'cut', afterPieces: 0 }, 'model.unavailable', ''],
    ['is cut in the middle', { kind: 'cut', afterPieces: 2 }, 'model.broken-answer', ''],
    ['ends without a stop reason', { kind: 'no-stop' }, 'model.broken-answer', 'without a stop reason'],
    ['ends at once', { kind: 'bytes', bytes: '' }, 'model.broken-answer', ''],
    ['is overloaded in the middle', { kind: 'error-event', type: 'overloaded_error' }, 'model.overloaded', ''],
    ['limits the rate in the middle', { kind: 'error-event', type: 'rate_limit_error' }, 'model.rate-limited', ''],
    [
      'fails in the middle, quoting',
      { kind: 'error-event', type: canaryKey, message: `${canaryKey} ${canaryPrompt}` },
      'model.broken-answer',
      '',
    ],
    ['is no JSON', { kind: 'bytes', bytes: sse(`{"${canaryPrompt}`) }, 'model.broken-answer', ''],
    ['is JSON of wrong types', { kind: 'bytes', bytes: wrongTypes(name) }, 'model.broken-answer', 'form agreed'],
    ['is JSON, but no object', { kind: 'bytes', bytes: sse('17') }, 'model.broken-answer', ''],
    ['is null', { kind: 'bytes', bytes: sse('null') }, 'model.broken-answer', ''],
    [
      'is a web page',
      { kind: 'bytes', bytes: '<html>hello</html>', contentType: 'text/html' },
      'model.broken-answer',
      '',
    ],
    ['is invalid UTF-8', { kind: 'bytes', bytes: invalidUtf8 }, 'model.broken-answer', 'no UTF-8'],
    ['is 50 MB', { kind: 'flood', bytes: 50 * 1024 * 1024 }, 'model.broken-answer', 'more than 16777216 bytes'],
  ];
  it.each(streams)('gives up an answer that %s', async (_, behaviour, code, words) => {
    const failure = await failureOf(behaviour);
    expect(failure).toMatchObject({ code, isRetryable: true });
    expect(failure.message).toContain(words);
  });

  it('tells a refused connection', async () => {
    const gone = await startWireServer();
    await gone.close();
    expect(await failureAt(gone.url, patience)).toMatchObject({
      code: 'model.unavailable',
      message: expect.stringContaining('no connection, ECONNREFUSED'),
    });
  });

  it('answers again as soon as a burst of faults is over', async () => {
    for (const status of [500, 502, 503, 529, 529]) {
      expect(await failureOf(refusal(status))).toMatchObject({ isRetryable: true });
    }
    await expect(failureOf({ kind: 'answer' })).rejects.toThrow('it answered');
  });
});

function sse(data: string): string {
  return `event: message_start\ndata: ${data}\n\n`;
}

function wrongTypes(name: string): string {
  const openai = { choices: [{ delta: { content: { text: canaryPrompt } }, finish_reason: 7 }] };
  const anthropic = { type: 'message_start', message: { model: 4, usage: canaryPrompt } };
  return sse(JSON.stringify(name === 'openai' ? openai : anthropic));
}

/** Nor in what a logger would print of it. */
function expectNoCanary(error: AssayError): void {
  const printed = `${inspect(error, { depth: 9 })}${JSON.stringify(error, Object.getOwnPropertyNames(error))}`;
  expect(printed).not.toContain(canaryKey);
  expect(printed).not.toContain(canaryPrompt);
}
