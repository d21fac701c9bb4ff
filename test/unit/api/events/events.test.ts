import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { feedEvents } from '#api/events/event-feed';
import { createMemoryRunStore } from '#test/unit/api/support/memory-run-store';
import { startRunIn } from '#test/unit/api/support/start-run-in';
import { read, startTestApi, type TestApi } from '#test/unit/api/support/start-test-api';

let api: TestApi;
let runId: string;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  ({ runId } = await startRunIn(api));
});

const idsIn = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].map(match => Number(match[1]));

function endRun(): void {
  api.runs.change(runId, { state: 'completed' });
  api.runs.append(runId, 'state-changed', { state: 'completed' });
}

describe('the event stream', () => {
  it('tells the story in order and ends with the run', async () => {
    api.runs.append(runId, 'plan-drafted', { questions: 3 });
    const text = api.call(`/v1/runs/${runId}/events`).then(response => response.text());
    await new Promise(resolve => setTimeout(resolve, 50));
    api.runs.append(runId, 'question-answered');
    endRun();
    const told = await text;
    expect(idsIn(told)).toEqual([1, 2, 3]);
    expect(told).toContain('"type":"plan-drafted"');
    expect(told.trimEnd().endsWith('event: end\ndata: {}')).toBe(true);
  });

  it.each([
    ['Last-Event-ID', '', { 'Last-Event-ID': '2' }],
    ['?after=', '?after=2', {}],
    ['Last-Event-ID before ?after=', '?after=0', { 'Last-Event-ID': '2' }],
  ])('resumes by %s', async (_, query, headers: Record<string, string>) => {
    for (const type of ['one', 'two', 'three']) api.runs.append(runId, type);
    endRun();
    const response = await api.call(`/v1/runs/${runId}/events${query}`, { headers });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(idsIn(await response.text())).toEqual([3, 4]);
  });

  it('gives signs of life while nothing happens', async () => {
    const response = await api.call(`/v1/runs/${runId}/events`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    while (!heard.includes(': still here')) heard += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    expect(idsIn(heard)).toEqual([]);
  });

  it('refuses an id that is none', async () => {
    const response = await api.call(`/v1/runs/${runId}/events`, { headers: { 'Last-Event-ID': 'abc' } });
    expect([response.status, (await read(response)).code]).toEqual([400, 'request.invalid']);
  });

  it('loses nothing over a story of several pages', async () => {
    for (let count = 0; count < 950; count += 1) api.runs.append(runId, 'question-answered', { count });
    endRun();
    const told = await (await api.call(`/v1/runs/${runId}/events`)).text();
    expect(idsIn(told)).toEqual(Array.from({ length: 951 }, (_, index) => index + 1));
  });
});

describe('the feed behind it', () => {
  it('reads no further than its reader has come', async () => {
    const store = createMemoryRunStore();
    for (let count = 0; count < 1_000; count += 1) store.append('run-1', 'question-answered');
    const feed = feedEvents(store, {
      tenant: 'acme',
      runId: 'run-1',
      afterSeq: 0,
      idleMs: 50,
      signal: new AbortController().signal,
    });
    for (let count = 0; count < 201; count += 1) await feed.next();
    expect(store.listings).toBe(2);
    await feed.return(undefined);
  });
});
