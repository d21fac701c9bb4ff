import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { putJson } from '#infra/storage/artifact-store';
import { minimalMrd, minimalSource } from '#test/unit/api/support/minimal-mrd';
import { startRunIn } from '#test/unit/api/support/start-run-in';
import { read, startTestApi, type TestApi } from '#test/unit/api/support/start-test-api';

let api: TestApi;
let runId: string;
let sourceHash: string;
let strangeHash: string;

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

beforeAll(async () => {
  api = await startTestApi();
  ({ runId } = await startRunIn(api));
  const textSha256 = await api.artifacts.put('the text of the survey');
  sourceHash = 'a'.repeat(64);
  strangeHash = await api.artifacts.put('a text of somebody else');
  const json = await putJson(api.artifacts, minimalMrd([minimalSource(sourceHash, textSha256)]));
  const markdown = await api.artifacts.put('# Durable agents');
  const html = await api.artifacts.put('<!doctype html><title>Durable agents</title>');
  const pdf = await api.artifacts.put('%PDF-1.7 Durable agents');
  const docx = await api.artifacts.put('PK Durable agents');
  api.runs.change(runId, { state: 'completed', mrdFiles: { json, markdown, html, pdf, docx } });
});
afterAll(() => api.stop());

describe('the document', () => {
  it.each([
    ['mrd.json', 'application/json; charset=utf-8'],
    ['mrd.md', 'text/markdown; charset=utf-8'],
    ['mrd.html', 'text/html; charset=utf-8'],
    ['mrd.pdf', 'application/pdf'],
    ['mrd.docx', word],
  ])('is served as %s', async (name, type) => {
    const response = await api.call(`/v1/runs/${runId}/${name}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(await response.text()).toContain('Durable agents');
  });

  it.each([
    ['text/markdown', 'text/markdown; charset=utf-8'],
    ['text/html', 'text/html; charset=utf-8'],
    ['application/pdf', 'application/pdf'],
    [word, word],
    ['*/*', 'application/json; charset=utf-8'],
  ])('follows Accept: %s', async (accept, type) => {
    const response = await api.call(`/v1/runs/${runId}/mrd`, { headers: { Accept: accept } });
    expect(response.headers.get('content-type')).toBe(type);
  });

  it('as a page may fetch and run nothing', async () => {
    const response = await api.call(`/v1/runs/${runId}/mrd.html`);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    expect(policy).toContain('sandbox');
    expect(policy).not.toContain('script-src');
  });

  it('is not sent again to who has it', async () => {
    const etag = (await api.call(`/v1/runs/${runId}/mrd.md`)).headers.get('etag') ?? '';
    const again = await api.call(`/v1/runs/${runId}/mrd.md`, {
      headers: { 'If-None-Match': etag, 'Cache-Control': '' },
    });
    expect(again.status).toBe(304);
  });

  it.each([
    ['mrd.pdf', 'attachment', 'pdf'],
    ['mrd.docx', 'attachment', 'docx'],
    ['mrd.md', 'inline', 'md'],
    ['mrd.json', 'inline', 'json'],
  ])('as %s says under which name to keep it', async (name, how, ending) => {
    const response = await api.call(`/v1/runs/${runId}/${name}`);
    expect(response.headers.get('content-disposition')).toBe(`${how}; filename="${runId}.${ending}"`);
    expect(response.headers.get('etag')).toMatch(/^"[0-9a-f]{64}"$/);
  });

  it('that was published without a form for paper says so, and what to take instead', async () => {
    const other = await startRunIn(api);
    const json = await putJson(api.artifacts, minimalMrd([]));
    api.runs.change(other.runId, { state: 'completed', mrdFiles: { json, markdown: json, html: json } });
    const response = await api.call(`/v1/runs/${other.runId}/mrd.pdf`);
    const problem = await read(response);
    expect([response.status, problem.code]).toEqual([404, 'document.no-such-format']);
    expect(problem.detail).toContain('no PDF file was stored');
    expect(problem.remedy).toContain('HTML, Markdown or JSON');
  });

  it('of a run that is under way is a conflict that says where it stands', async () => {
    const other = await startRunIn(api);
    const response = await api.call(`/v1/runs/${other.runId}/mrd`);
    expect([response.status, (await read(response)).code]).toEqual([409, 'run.not-finished']);
  });
});

describe('a source', () => {
  it('shows the text that was quoted from, as plain text', async () => {
    const response = await api.call(`/v1/runs/${runId}/sources/${sourceHash}`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe('the text of the survey');
  });

  it('that the run does not name stays shut, although it is stored', async () => {
    const response = await api.call(`/v1/runs/${runId}/sources/${strangeHash}`);
    expect(response.status).toBe(404);
  });
});
