import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  otherKey,
  ownerKey,
  read,
  readerKey,
  startBody,
  startTestApi,
  type TestApi,
} from '#test/unit/api/support/start-test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());
beforeEach(() => {
  api.gateway.isDown = false;
  api.gateway.failsToStart = false;
});

describe('starting a run', () => {
  it('answers 201 with the run and its address, and starts one workflow', async () => {
    const before = api.gateway.started.length;
    const response = await api.post('/v1/runs', startBody);
    const run = await read(response);
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(`/v1/runs/${run.runId}`);
    expect(run).toMatchObject({ state: 'planning', tenant: 'acme', title: 'Durable agents', vertical: 'general' });
    expect(run.workflowId).toBe(`mrd/acme/${run.runId}`);
    expect(run.temporalUi).toBe(
      `http://127.0.0.1:8233/namespaces/default/workflows/${encodeURIComponent(run.workflowId)}`,
    );
    expect(run).not.toHaveProperty('briefHash');
    expect(api.gateway.started.length).toBe(before + 1);
    expect(api.gateway.started.at(-1)?.input).toMatchObject({
      runId: run.runId,
      tenant: 'acme',
      decisionDeadlineDays: 7,
    });
  });

  it('tells the workflow when calls may wait for batches, and says nothing of pace otherwise', async () => {
    await api.post('/v1/runs', { ...startBody, pace: 'batch' });
    expect(api.gateway.started.at(-1)?.input).toMatchObject({ pace: 'batch' });
    await api.post('/v1/runs', { ...startBody, pace: 'now' });
    expect(api.gateway.started.at(-1)?.input).not.toHaveProperty('pace');
    expect((await api.post('/v1/runs', { ...startBody, pace: 'soon' })).status).toBe(400);
  });

  it('takes a brief in prose and names it by its first sentence', async () => {
    const brief = 'A lobby for skill games. Players meet there and play for prizes.';
    const response = await api.post('/v1/runs', { ...startBody, brief });
    expect(await read(response)).toMatchObject({ title: 'A lobby for skill games', vertical: 'general' });
  });

  it('gives the same run for the same key and body', async () => {
    const headers = { 'Idempotency-Key': 'key-of-a-repeat' };
    const first = await api.post('/v1/runs', startBody, headers);
    const second = await api.post('/v1/runs', startBody, headers);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect((await read(second)).runId).toBe((await read(first)).runId);
  });

  it('refuses a key that was used for another body', async () => {
    const headers = { 'Idempotency-Key': 'key-of-two-bodies' };
    await api.post('/v1/runs', startBody, headers);
    const response = await api.post('/v1/runs', { ...startBody, decisionDeadlineDays: 1 }, headers);
    expect(response.status).toBe(409);
    expect(await read(response)).toMatchObject({ code: 'run.key-reused' });
  });

  it('leaves nothing behind while Temporal is away, and goes through later with the same key', async () => {
    const headers = { 'Idempotency-Key': 'key-of-an-outage' };
    const listed = async () => (await read(await api.call('/v1/runs?limit=100'))).runs.length;
    const before = await listed();
    api.gateway.isDown = true;
    const refused = await api.post('/v1/runs', startBody, headers);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(await listed()).toBe(before);
    api.gateway.isDown = false;
    expect((await api.post('/v1/runs', startBody, headers)).status).toBe(201);
  });

  it('starts on a retry what was recorded but not started', async () => {
    const headers = { 'Idempotency-Key': 'key-of-half-a-start' };
    api.gateway.failsToStart = true;
    expect((await api.post('/v1/runs', startBody, headers)).status).toBe(503);
    api.gateway.failsToStart = false;
    const run = await read(await api.post('/v1/runs', startBody, headers));
    expect(api.gateway.started.at(-1)?.workflowId).toBe(run.workflowId);
  });

  it('ends what was recorded but not started when nobody can ask for it again', async () => {
    const failed = async () => (await read(await api.call('/v1/runs?state=failed&limit=100'))).runs;
    const before = await failed();
    api.gateway.failsToStart = true;
    expect((await api.post('/v1/runs', startBody)).status).toBe(503);
    const [run, ...others] = (await failed()).filter(({ runId }) => !before.some(one => one.runId === runId));
    expect(run?.reason).toContain('did not take the run');
    expect(others).toEqual([]);
  });

  it('lists every fault of the brief and of what is around it at once', async () => {
    const response = await api.post('/v1/runs', { brief: { title: '', idea: 'x', colour: 'red' }, corpus: '' });
    expect(response.status).toBe(422);
    const problem = await read(response);
    expect(problem.code).toBe('brief.invalid');
    expect(problem.faults?.map(fault => fault.path)).toEqual(
      expect.arrayContaining(['brief.title', 'brief.idea', 'corpus']),
    );
  });

  it('names the verticals there are when it does not know one', async () => {
    const response = await api.post('/v1/runs', {
      ...startBody,
      brief: { ...startBody.brief, vertical: 'underwater-basketry' },
    });
    const problem = await read(response);
    expect([response.status, problem.code]).toEqual([422, 'vertical.unknown']);
    expect(problem.detail).toContain('saas-devtools');
  });

  it.each([
    ['over 64 KiB', 70 * 1024, 'brief.too-large'],
    ['over 1 MiB', 1_100_000, 'request.too-large'],
  ])('refuses a brief %s', async (_, length, code) => {
    const response = await api.post('/v1/runs', { ...startBody, brief: { title: 'Big', idea: 'a'.repeat(length) } });
    expect(response.status).toBe(413);
    expect(await read(response)).toMatchObject({ code });
  });

  it('refuses a brief of control characters only', async () => {
    const response = await api.post('/v1/runs', { ...startBody, brief: '\u0001\u0002'.repeat(20) });
    expect(await read(response)).toMatchObject({ code: 'brief.invalid' });
  });
});

describe('looking at runs', () => {
  it("hides another tenant's run as if it did not exist", async () => {
    const { runId } = await read(await api.post('/v1/runs', startBody));
    const paths = ['', '/plan', '/decisions', '/events', '/mrd', '/mrd.html', `/sources/${'a'.repeat(64)}`];
    for (const path of paths) {
      const response = await api.call(`/v1/runs/${runId}${path}`, { key: otherKey });
      expect([path, response.status, (await read(response)).code]).toEqual([path, 404, 'run.not-found']);
    }
    const cancel = await api.call(`/v1/runs/${runId}/cancel`, { method: 'POST', key: otherKey });
    expect(cancel.status).toBe(404);
  });

  it('refuses a state that does not exist', async () => {
    const response = await api.call('/v1/runs?state=sleeping');
    expect([response.status, (await read(response)).code]).toEqual([400, 'request.invalid']);
  });

  it('lists by several states', async () => {
    const response = await api.call('/v1/runs?state=planning,completed&limit=2');
    const page = await read(response);
    expect(page.runs).toHaveLength(2);
    expect(page.next).toBe(page.runs[1]?.runId);
  });
});

describe('cancelling a run', () => {
  it('asks the workflow to end', async () => {
    const { runId, workflowId } = await read(await api.post('/v1/runs', startBody));
    const response = await api.call(`/v1/runs/${runId}/cancel`, { method: 'POST' });
    expect(response.status).toBe(202);
    expect(api.gateway.cancelled).toContain(workflowId);
  });

  it('is refused for a run that has ended', async () => {
    const { runId } = await read(await api.post('/v1/runs', startBody));
    api.runs.change(runId, { state: 'completed' });
    const response = await api.call(`/v1/runs/${runId}/cancel`, { method: 'POST' });
    expect([response.status, (await read(response)).code]).toEqual([409, 'run.finished']);
  });
});

describe('the API key', () => {
  it.each([
    ['no key', null],
    ['an unknown key', 'assay_nobody-has-this-key'],
  ])('is asked for: %s', async (_, key) => {
    const response = await api.call('/v1/runs', { key });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await read(response)).toMatchObject({ code: 'auth.missing' });
  });

  it('of a reader may look but not start', async () => {
    expect((await api.call('/v1/runs', { key: readerKey })).status).toBe(200);
    const response = await api.call('/v1/runs', { method: 'POST', key: readerKey });
    expect([response.status, (await read(response)).code]).toEqual([403, 'auth.forbidden']);
  });

  it('works for its owner', async () => {
    expect((await api.call('/v1/verticals', { key: ownerKey })).status).toBe(200);
  });
});
