import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { putJson } from '#infra/storage/artifact-store';
import { minimalMrd } from '#test/unit/api/support/minimal-mrd';
import { startRunIn } from '#test/unit/api/support/start-run-in';
import { ownerKey, startTestApi, type TestApi } from '#test/unit/api/support/start-test-api';

let api: TestApi;
let runId: string;
const long = 'Durable agents keep their state. '.repeat(200);

beforeAll(async () => {
  api = await startTestApi();
  ({ runId } = await startRunIn(api));
  const json = await putJson(api.artifacts, minimalMrd([]));
  const [markdown, html, pdf] = await Promise.all([
    api.artifacts.put(`# ${long}`),
    api.artifacts.put(`<!doctype html>${long}`),
    api.artifacts.put(`%PDF-1.7 ${long}`),
  ]);
  api.runs.change(runId, { state: 'completed', mrdFiles: { json, markdown, html, pdf } });
});
afterAll(() => api.stop());

/** As it goes over the wire: fetch would unpack it. */
function raw(path: string, accepted: string) {
  const headers = { Authorization: `Bearer ${ownerKey}`, 'Accept-Encoding': accepted };
  return new Promise<{ encoding: string | undefined; vary: string; body: Buffer; etag: string | undefined }>(
    (resolve, reject) => {
      request(`${api.address}${path}`, { headers }, response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('end', () => {
          const { 'content-encoding': encoding, vary = '', etag } = response.headers;
          resolve({ encoding, vary, body: Buffer.concat(chunks), etag });
        });
      })
        .on('error', reject)
        .end();
    },
  );
}

describe('answers', () => {
  it.each(['mrd.md', 'mrd.html'])('with text such as %s are packed as their reader accepts it', async name => {
    const path = `/v1/runs/${runId}/${name}`;
    const plain = await raw(path, 'identity');
    const gzip = await raw(path, 'gzip');
    const brotli = await raw(path, 'gzip, br');
    expect([plain.encoding, gzip.encoding, brotli.encoding]).toEqual([undefined, 'gzip', 'br']);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(gzip.body.length).toBeLessThan(plain.body.length / 4);
    expect(gzip.vary).toMatch(/Accept-Encoding/);
    expect(gzip.vary).toMatch(/Authorization/);
  });

  it('in JSON and the assets of the console are packed too', async () => {
    const description = await raw('/openapi.json', 'gzip');
    const asset = /\/console\/assets\/[^"]+\.js/.exec((await raw('/console', 'identity')).body.toString())?.[0] ?? '';
    expect([description.encoding, (await raw(asset, 'br')).encoding]).toEqual(['gzip', 'br']);
  });

  it('that are packed by themselves are left alone', async () => {
    expect((await raw(`/v1/runs/${runId}/mrd.pdf`, 'gzip, br')).encoding).toBeUndefined();
  });

  it('that tell events as they happen are never packed: each arrives at once', async () => {
    const other = await startRunIn(api);
    api.runs.append(other.runId, 'plan-drafted', { questions: 3 });
    const response = await api.call(`/v1/runs/${other.runId}/events`, { headers: { 'Accept-Encoding': 'gzip, br' } });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    while (!heard.includes('plan-drafted')) heard += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    expect(response.headers.get('content-encoding')).toBeNull();
  });
});
