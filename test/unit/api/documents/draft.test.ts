import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { putJson } from '#infra/storage/artifact-store';
import { minimalMrd, minimalSource } from '#test/unit/api/support/minimal-mrd';
import { startRunIn } from '#test/unit/api/support/start-run-in';
import { otherKey, read, startTestApi, type TestApi } from '#test/unit/api/support/start-test-api';

let api: TestApi;
let runId: string;
const sourceHash = 'a'.repeat(64);

beforeAll(async () => {
  api = await startTestApi();
  ({ runId } = await startRunIn(api));
});
afterAll(() => api.stop());

/** A document with this title waits for review. */
async function compose(title: string): Promise<void> {
  const textSha256 = await api.artifacts.put('the text of the survey');
  const sources = [minimalSource(sourceHash, textSha256)];
  const mrdHash = await putJson(api.artifacts, { ...minimalMrd(sources), title });
  api.runs.append(runId, 'document-ready', { published: 1, mrdHash });
}

describe('the document under review', () => {
  it('is not there before it was composed, nor when only its facts are known', async () => {
    api.runs.append(runId, 'document-ready', { published: 1 });
    const response = await api.call(`/v1/runs/${runId}/draft`);
    expect([response.status, (await read(response)).code]).toEqual([409, 'run.not-finished']);
  });

  it('is the latest one, however long the story', async () => {
    await compose('The first');
    for (let line = 0; line < 450; line += 1) api.runs.append(runId, 'question-answered', { questionId: 'q-01' });
    await compose('The second');
    expect((await read(await api.call(`/v1/runs/${runId}/draft`))).title).toBe('The second');
  });

  it('opens its sources, and nothing that is not its own', async () => {
    const text = await api.call(`/v1/runs/${runId}/sources/${sourceHash}`);
    expect([text.headers.get('content-type'), await text.text()]).toEqual([
      'text/plain; charset=utf-8',
      'the text of the survey',
    ]);
    const strange = await api.artifacts.put('a text of somebody else');
    expect((await api.call(`/v1/runs/${runId}/sources/${strange}`)).status).toBe(404);
  });

  it('is nobody else’s', async () => {
    for (const path of ['draft', `sources/${sourceHash}`]) {
      expect((await api.call(`/v1/runs/${runId}/${path}`, { key: otherKey })).status).toBe(404);
    }
  });
});
