import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { read, startTestApi, type TestApi } from '#test/unit/api/support/start-test-api';

let api: TestApi;
let isUp = true;

beforeAll(async () => {
  const check = async () => {
    if (!isUp) throw new Error('down');
  };
  const hang = () => (isUp ? Promise.resolve() : new Promise(() => {}));
  api = await startTestApi({
    probes: [
      { name: 'database', check },
      { name: 'temporal', check: hang },
    ],
  });
});
afterAll(() => api.stop());

describe('what is open to all', () => {
  it('is health, the description and its page; nothing else', async () => {
    const paths = [
      '/health/live',
      '/health/ready',
      '/openapi.json',
      '/docs',
      '/v1/runs',
      '/v1/verticals',
      '/v1/schemas/mrd.json',
    ];
    const answers = await Promise.all(paths.map(async path => (await api.call(path, { key: null })).status));
    expect(answers).toEqual([200, 200, 200, 200, 401, 401, 401]);
  });

  it('describes every route', async () => {
    const document = JSON.parse(await (await api.call('/openapi.json', { key: null })).text());
    expect(Object.keys(document.paths).sort()).toEqual([
      '/health/live',
      '/health/ready',
      '/v1/approvals',
      '/v1/confidence',
      '/v1/corpora',
      '/v1/costs',
      '/v1/decisions',
      '/v1/delegations',
      '/v1/delegations/{id}',
      '/v1/models',
      '/v1/notifications/test',
      '/v1/people',
      '/v1/people/{id}',
      '/v1/prompts',
      '/v1/refreshes',
      '/v1/replay-checks',
      '/v1/runs',
      '/v1/runs/{id}',
      '/v1/runs/{id}/budget',
      '/v1/runs/{id}/calls',
      '/v1/runs/{id}/cancel',
      '/v1/runs/{id}/changes',
      '/v1/runs/{id}/decisions',
      '/v1/runs/{id}/diff/{other}',
      '/v1/runs/{id}/draft',
      '/v1/runs/{id}/events',
      '/v1/runs/{id}/fork',
      '/v1/runs/{id}/fork/preview',
      '/v1/runs/{id}/history',
      '/v1/runs/{id}/mrd',
      '/v1/runs/{id}/mrd.docx',
      '/v1/runs/{id}/mrd.html',
      '/v1/runs/{id}/mrd.json',
      '/v1/runs/{id}/mrd.md',
      '/v1/runs/{id}/mrd.pdf',
      '/v1/runs/{id}/notifications',
      '/v1/runs/{id}/plan',
      '/v1/runs/{id}/refresh',
      '/v1/runs/{id}/refresh/trigger',
      '/v1/runs/{id}/replay-check',
      '/v1/runs/{id}/resume',
      '/v1/runs/{id}/review',
      '/v1/runs/{id}/sources/{sha256}',
      '/v1/runs/{id}/supplied-sources',
      '/v1/runs/{id}/tokens',
      '/v1/schemas/brief.json',
      '/v1/schemas/mrd.json',
      '/v1/tools',
      '/v1/verify',
      '/v1/verticals',
    ]);
    const body = document.paths['/v1/runs'].post.requestBody.content['application/json'].schema;
    expect(Object.keys(body.properties)).toEqual([
      'brief',
      'corpus',
      'decisionDeadlineDays',
      'atDeadline',
      'budgetUsd',
      'pace',
    ]);
  });
});

describe('health', () => {
  it('is alive but not ready while a part is away or silent', async () => {
    isUp = false;
    const [live, ready] = await Promise.all([api.call('/health/live'), api.call('/health/ready')]);
    isUp = true;
    expect([live.status, ready.status]).toEqual([200, 503]);
    expect(JSON.parse(await ready.text())).toEqual({ status: 'down', checks: { database: 'down', temporal: 'down' } });
  });
});

describe('every answer', () => {
  it('forbids scripts and framing, and says not what serves it', async () => {
    const { headers } = await api.call('/v1/runs');
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['an unknown address', '/v1/nothing', {}, 404, 'request.not-found'],
    ['broken JSON', '/v1/runs', { method: 'POST', body: '{"brief":' }, 400, 'request.invalid'],
    ['a wrong method', '/v1/verticals', { method: 'DELETE' }, 404, 'request.not-found'],
  ])('to %s is a problem document', async (_, path, init, status, code) => {
    const response = await api.call(path, { ...init, headers: { 'Content-Type': 'application/json' } });
    const problem = await read(response);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect([response.status, problem.status, problem.code]).toEqual([status, status, code]);
    expect(problem).toMatchObject({ type: `urn:assay:problem:${code}`, instance: path, remedy: expect.any(String) });
    expect(JSON.stringify(problem)).not.toContain('node_modules');
  });

  it('survives a broken path', async () => {
    const status = await new Promise(resolve => {
      const { hostname, port } = new URL(api.address);
      httpRequest({ hostname, port, path: '/v1/runs/%ff%00' }, answer => resolve(answer.resume().statusCode)).end();
    });
    expect(status).toBe(400);
  });
});

describe('too many requests', () => {
  it('are told how long to wait, before their key is looked up', async () => {
    let lookups = 0;
    const narrow = await startTestApi({
      keys: {
        create: async () => ({ id: '', key: '' }),
        findByKey: async () => {
          lookups += 1;
          return null;
        },
      },
      settings: {
        temporalUi: null,
        namespace: 'default',
        logLevel: 'silent',
        requestsPerMinute: 1,
        heartbeatMs: 1_000,
      },
    });
    const answers = [];
    for (let count = 0; count < 4; count += 1) answers.push(await narrow.call('/v1/runs'));
    await narrow.stop();
    const refused = answers.filter(answer => answer.status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(1);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(lookups).toBe(answers.length - refused.length);
  });
});
