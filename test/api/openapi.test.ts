import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '#api/http/problem';
import { components } from '#api/openapi/component-schemas';
import { projectRoot } from '#infra/config/project-root';
import { otherKey, read, startBody, startTestApi, type TestApi } from '#test/unit/api/support/start-test-api';

interface Operation {
  readonly responses: Record<string, { readonly description: string; readonly content?: Record<string, object> }>;
  readonly security?: readonly object[];
}

interface Description {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, object> };
}

/** What others can see: a change of it is a decision. ASSAY_RECORD_OPENAPI=1 writes it anew. */
const golden = join(projectRoot, 'test', 'api', 'openapi.json');

let api: TestApi;
let description: Description;
beforeAll(async () => {
  api = await startTestApi();
  description = JSON.parse(await (await api.call('/openapi.json', { key: null })).text());
});
afterAll(() => api.stop());

const operations = () =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
  );

describe('the description of the API', () => {
  it('is the one that was published', async () => {
    const written = `${JSON.stringify(description, null, 2)}\n`;
    if (process.env['ASSAY_RECORD_OPENAPI']) await writeFile(golden, written);
    expect(description).toEqual(JSON.parse(await readFile(golden, 'utf8')));
  });

  it('says of every route what it answers and how it refuses', () => {
    for (const { name, operation } of operations()) {
      const statuses = Object.keys(operation.responses);
      expect({ name, statuses }).toEqual({ name, statuses: expect.arrayContaining([expect.stringMatching(/^2/)]) });
      const isOpen = operation.security?.length === 0;
      expect({ name, isOpen }).toEqual({ name, isOpen: name.includes('/health/') });
      if (!isOpen) expect(statuses).toEqual(expect.arrayContaining(['401', '429', '500', '503']));
      for (const { description, content } of Object.values(operation.responses)) {
        expect(description).not.toBe('');
        expect(Object.keys(content ?? {})).not.toEqual([]);
      }
    }
  });

  it('refers only to what it holds', () => {
    const names = [...JSON.stringify(description).matchAll(/"#\/components\/schemas\/([^"]+)"/gu)].map(
      ([, name]) => name,
    );
    const held = Object.keys(description.components.schemas);
    expect(names.filter(name => !held.includes(name ?? ''))).toEqual([]);
    expect(held.toSorted()).toEqual(Object.keys(components).toSorted());
  });
});

describe('what the API answers', () => {
  it('is as described', async () => {
    const started = await api.post('/v1/runs', startBody);
    const run = components.Run.parse(await read(started));
    const answers = [
      ['/v1/runs?limit=1', components.RunPage],
      [`/v1/runs/${run.runId}`, components.Run],
      [`/v1/runs/${run.runId}/decisions`, components.Decisions],
      ['/v1/verticals', components.Verticals],
      ['/v1/corpora', components.Corpora],
      ['/health/live', components.Health],
      ['/health/ready', components.Health],
    ] as const;
    for (const [path, schema] of answers) {
      const answer = await (await api.call(path)).json();
      expect(schema.parse(answer)).toEqual(answer);
    }
  });

  it('is a described problem where it is refused', async () => {
    const { runId } = await read(await api.post('/v1/runs', startBody));
    const refusals = [
      ['get', '/v1/runs/{id}', await api.call(`/v1/runs/${runId}`, { key: otherKey })],
      ['get', '/v1/runs/{id}/plan', await api.call(`/v1/runs/${runId}/plan`)],
      ['get', '/v1/runs/{id}/mrd.json', await api.call(`/v1/runs/${runId}/mrd.json`)],
      ['get', '/v1/runs', await api.call('/v1/runs?state=sleeping')],
      ['post', '/v1/runs', await api.post('/v1/runs', {})],
      ['post', '/v1/runs/{id}/decisions', await api.post(`/v1/runs/${runId}/decisions`, {})],
    ] as const;
    for (const [method, path, response] of refusals) {
      const problem = Problem.strict().parse(await response.json());
      const described = description.paths[path]?.[method]?.responses[response.status];
      expect({ path, description: described?.description }).toEqual({
        path,
        description: expect.stringContaining(`\`${problem.code}\``),
      });
    }
  });
});
