import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '#test/unit/api/support/start-test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const get = (path: string) => api.call(path, { key: null });
const assetOf = async () => /\/console\/assets\/[^"]+\.js/.exec(await (await get('/console')).text())?.[0] ?? '';

describe('the page of the console', () => {
  it('is served at every path below /console, and nowhere else', async () => {
    for (const path of ['/console', '/console/', '/console/runs/run-1/plan']) {
      const response = await get(path);
      expect([path, response.status, response.headers.get('content-type')]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
      ]);
    }
    for (const path of ['/', '/consoles', '/runs', '/v1/console']) expect((await get(path)).status).not.toBe(200);
    expect((await api.call('/console', { method: 'POST', key: null })).status).toBe(404);
  });

  it('may run its own scripts and nothing else; its styles carry a nonce that is never used twice', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await get('/console')).headers.get('content-security-policy') ?? ''),
    );
    const nonces = policies.map(policy => /'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(policies[0]).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonces[0]}'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
  });

  it('is asked for anew each time, while its assets are kept for ever under names of their content', async () => {
    expect((await get('/console')).headers.get('cache-control')).toBe('no-store');
    const asset = await get(await assetOf());
    expect(asset.status).toBe(200);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('never stands in for an asset that is not there', async () => {
    const missing = await get('/console/assets/main-GONE.js');
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
    expect((await get('/console/assets/../index.html')).headers.get('content-security-policy')).toContain('nonce-');
    expect((await get('/console/assets/..%2findex.html')).status).not.toBe(200);
  });
});
