import { setTimeout as sleep } from 'node:timers/promises';
import { providers } from '#activities/llm/providers/registry';
import type { Behaviour } from '#test/support/wire-server/behaviour';
import { bodyRecord } from '#test/support/wire-server/wire-call';
import { startWireServer, type WireServer } from '#test/support/wire-server/wire-server';
import {
  callOptions,
  canaryKey,
  openWired,
  supportOf,
  wiredProviders,
  wireRequest,
} from '#test/support/wire-server/wired-providers';

const output = {
  name: 'offer',
  schema: {
    type: 'object',
    properties: {
      offer: {
        type: 'object',
        properties: { name: { type: 'string', minLength: 3 }, usd: { type: 'number' } },
        required: ['name', 'usd'],
        additionalProperties: false,
      },
    },
    required: ['offer'],
    additionalProperties: false,
  },
};

it('every provider of the registry that has a wire is judged here', () => {
  const overWires = providers.filter(provider => !provider.runsInProcess);
  expect(wiredProviders.map(({ name }) => name).toSorted()).toEqual(overWires.map(({ name }) => name).toSorted());
});

describe.each(wiredProviders)('the provider $name', wired => {
  let server: WireServer;
  beforeEach(async () => {
    server = await startWireServer();
  });
  afterEach(() => server.close());

  const complete = (more: Parameters<typeof wireRequest>[1] = {}, options = callOptions()) =>
    openWired(wired, server.url).models.complete(wireRequest(wired.model, more), options);

  it('gives the text, the model that answered and how it ended', async () => {
    server.next({ kind: 'answer', text: 'Between 8,000 and 15,000 euros – with “Förderung” less.' });
    const answer = await complete();
    expect(answer).toMatchObject({
      text: 'Between 8,000 and 15,000 euros – with “Förderung” less.',
      finish: 'complete',
      model: wired.model,
    });
    expect(answer.requestId).toMatch(/^req_wire/);
    expect(server.calls).toHaveLength(1);
  });

  it('tells of every chunk', async () => {
    let chunks = 0;
    await complete({}, callOptions({ onProgress: () => (chunks += 1) }));
    expect(chunks).toBeGreaterThan(5);
  });

  it('tells of bytes that only keep the stream alive, as while a model thinks', async () => {
    server.next({ kind: 'drip', everyMs: 10 });
    const controller = new AbortController();
    let signs = 0;
    const onProgress = () => {
      signs += 1;
      if (signs === 5) controller.abort();
    };
    await expect(complete({}, callOptions({ signal: controller.signal, onProgress }))).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(signs).toBeGreaterThanOrEqual(5);
  });

  it('tells the tokens as the provider counts them, cached ones among the input', async () => {
    server.next({ kind: 'answer', usage: { input: 3000, cached: 2048, cacheWrite: 0, output: 17 } });
    const { usage, ...answer } = await complete();
    expect(usage).toEqual({ inputTokens: 3000, cachedInputTokens: 2048, cacheWriteTokens: 0, outputTokens: 17 });
    expect(answer).not.toHaveProperty('isUsageEstimated');
  });

  it('gets JSON that fits a schema', async () => {
    const { text } = await complete({ output });
    expect(JSON.parse(text)).toEqual({ offer: { name: 'sample', usd: 1 } });
  });

  const endings: readonly [string, Partial<Extract<Behaviour, { kind: 'answer' }>>, string][] = [
    ['cut short by its limit', { finish: 'length' }, 'truncated'],
    ['a refusal', { finish: 'refusal', text: 'I cannot help.' }, 'refused'],
    ['empty', { text: ' \n' }, 'empty'],
    ['filtered', { finish: 'filter' }, wired.name === 'anthropic' ? 'refused' : 'filtered'],
  ];
  it.each(endings)('tells an answer that is %s apart', async (_, behaviour, finish) => {
    server.next({ kind: 'answer', ...behaviour });
    expect(await complete()).toMatchObject({ finish });
  });

  it('carries an abort to the server, before and during the answer', async () => {
    for (const behaviour of [{ kind: 'hang' }, { kind: 'answer', pauseMs: 200, text: 'x'.repeat(80) }] as const) {
      server.next(behaviour);
      const before = server.calls.length;
      const controller = new AbortController();
      const call = complete({}, callOptions({ signal: controller.signal, onProgress: () => controller.abort() }));
      const rejected = expect(call).rejects.toMatchObject({ name: 'AbortError' });
      await until(() => server.calls.length > before);
      setTimeout(() => controller.abort(), 100);
      await rejected;
      await until(() => server.calls.at(-1)?.isAborted === true);
    }
  });

  it('sends the key in a header and nowhere else', async () => {
    await complete();
    const [call] = server.calls;
    expect(JSON.stringify(call?.headers)).toContain(canaryKey);
    expect(`${call?.path}${call?.raw}`).not.toContain(canaryKey);
  });

  it('asks once, whatever the server says', async () => {
    server.always({ kind: 'status', status: 503 });
    await expect(complete()).rejects.toMatchObject({ code: 'model.overloaded' });
    expect(server.calls).toHaveLength(1);
  });

  it('sends the limit of the answer', async () => {
    await complete();
    const { max_tokens: most, max_completion_tokens: mostNow } = bodyRecord(server.calls[0] ?? fail());
    expect(most ?? mostNow).toBe(500);
  });

  it('gives vectors if it says so', async () => {
    const { embeddings } = openWired(wired, server.url);
    expect(Boolean(embeddings)).toBe(supportOf(wired).embeddings);
    if (!embeddings) return;
    const texts = ['heat pump prices', 'prices of heat pumps', 'poker rules'];
    const { vectors, usage } = await embeddings.embed({ model: 'embedding-1', texts }, callOptions());
    expect(vectors).toHaveLength(3);
    expect(usage.inputTokens).toBeGreaterThan(0);
    const [one = [], other = [], far = []] = vectors;
    expect(dot(one, other)).toBeGreaterThan(dot(one, far));
  });

  it('does batches if it says so', async () => {
    const { batches } = openWired(wired, server.url);
    expect(Boolean(batches)).toBe(supportOf(wired).batch);
    if (!batches) return;
    const items = ['a', 'b', 'c'].map(customId => ({ customId, request: wireRequest(wired.model, { output }) }));
    server.setPollsUntilDone(1);
    const id = await batches.submit(items, callOptions());
    expect(await batches.poll(id, callOptions())).toEqual({ isDone: false, done: 0, total: 3 });
    server.always(call =>
      call.raw.includes('nothing') ? { kind: 'hang' } : { kind: 'answer', usage: { input: 40, output: 4 } },
    );
    expect(await batches.poll(id, callOptions())).toMatchObject({ isDone: true, total: 3 });
    const results = await batches.results(id, callOptions());
    expect(results.map(({ customId }) => customId).toSorted()).toEqual(['a', 'b', 'c']);
    for (const result of results) {
      expect(result).toMatchObject({ answer: { finish: 'complete', usage: { inputTokens: 40, outputTokens: 4 } } });
    }
  });

  it('finds a batch again by what it was sent with, and knows when there is none', async () => {
    const { batches } = openWired(wired, server.url);
    if (!batches?.find) return;
    const since = new Date();
    const sendAs = (label: string, ids: readonly string[]) =>
      batches.submit(
        ids.map(customId => ({ customId, request: wireRequest(wired.model) })),
        callOptions(),
        label,
      );
    const other = await sendAs('other', ['other-1', 'other-2']);
    const id = await sendAs('ours', ['ours-1', 'ours-2']);
    const look = (label: string, customIds: readonly string[], others: readonly string[] = []) =>
      batches.find?.({ label, customIds, since, others }, callOptions());
    expect(await look('ours', ['ours-1', 'ours-2'])).toEqual({ kind: 'found', batchId: id });
    expect(await look('none', ['none-1', 'none-2', 'none-3'])).toEqual({ kind: 'absent' });
    expect(await look('none', ['none-1', 'none-2'], [id, other])).toEqual({ kind: 'absent' });
  });

  it('tells the items of a batch that failed, and those of one that was cancelled', async () => {
    const { batches } = openWired(wired, server.url);
    if (!batches) return;
    const items = ['a', 'b'].map(customId => ({ customId, request: wireRequest(wired.model) }));
    const error = {
      type: 'error',
      error: { type: 'invalid_request_error', message: `prompt is too long ${canaryKey}` },
    };
    const failed = await batches.submit(items, callOptions());
    server.always({ kind: 'status', status: 400, body: error });
    await batches.poll(failed, callOptions());
    const faults = await batches.results(failed, callOptions());
    expect(faults.map(result => ('fault' in result ? result.fault.code : 'answered'))).toEqual(
      Array(2).fill('model.context-overflow'),
    );
    expect(JSON.stringify(faults)).not.toContain(canaryKey);

    const cancelled = await batches.submit(items, callOptions());
    await batches.cancel(cancelled, callOptions());
    expect(await batches.poll(cancelled, callOptions())).toMatchObject({ isDone: true });
    expect(await batches.results(cancelled, callOptions())).toMatchObject([
      { fault: { code: 'model.unavailable' } },
      { fault: { code: 'model.unavailable' } },
    ]);
  });
});

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

function fail(): never {
  throw new TypeError('no call arrived');
}

/** The server learns of a connection, and of its end, a moment later; it may take as long as the test. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await sleep(10);
}
