import { documentOf } from '#activities/research/corpus/read-document';
import type { ToolContext } from '#activities/research/tools/define-research-tool';
import restTableTool from '#activities/research/tools/rest-table.tool';
import type { FoundDocument } from '#shared/contracts/found-document';
import { RestTableConfig } from '#shared/contracts/rest-table-config';
import { toolGround } from '#test/support/tool-ground';
import { restTableKey, startRestTableServer } from '#test/support/tool-servers/rest-table-server';
import type { ToolServer } from '#test/support/tool-servers/tool-server';
import { served } from './ask-tool.js';

let server: ToolServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function table(name?: string, over: Partial<ToolContext> = {}) {
  server = await startRestTableServer(name === undefined ? {} : { name });
  return { server, ...served(restTableTool, server, over) };
}

/** The fields of a document as the corpus reads it. */
async function fieldsOf({ artifacts }: Awaited<ReturnType<typeof table>>, document: FoundDocument | undefined) {
  const bytes = await artifacts.get(document?.contentHash ?? '');
  const read = await documentOf({ bytes, fileName: document?.fileName ?? '', location: '', retrievedAt: null }, {});
  if ('refused' in read) throw new TypeError(read.refused.detail);
  return read.passages.map(({ fields }) => fields);
}

const nothing = { hits: [], documents: [], notes: [] };

describe('a configured table', () => {
  it('is lifted out of the answers, page after page, with numbers as they are written', async () => {
    const asked = await table();
    const { documents, notes } = await asked.ask(asked.server.query);
    expect(notes).toEqual([]);
    expect(await fieldsOf(asked, documents[0])).toEqual([
      {
        metric: 'heat pumps',
        value: '299,000',
        unit: 'systems',
        year: '2025',
        geography: 'Germany',
        publisher: 'Example Statistics Office',
      },
      {
        metric: 'heat pumps',
        value: '193000.50',
        unit: 'systems',
        year: '2024',
        geography: 'Germany',
        publisher: 'Example Statistics Office',
      },
    ]);
    expect(documents[0]).toMatchObject({
      fileName: 'installations.json',
      url: 'http://data.test.example/v1/installations?term=heat%20pump%20installations',
      publisher: 'Example Statistics Office',
      kind: 'dataset',
    });
    expect(documents[0]?.attachments?.map(({ name }) => name)).toEqual(['answer-1.json', 'answer-2.json']);
  });

  it('is kept byte for byte where it can be read as it came', async () => {
    const { ask, textOf, server: asked } = await table('as-it-is');
    const { documents } = await ask(asked.query);
    expect(await textOf(documents[0])).toBe('[{"metric": "boilers", "value": 712000.00, "year": 2025}]');
    expect(documents[0]?.attachments).toBeUndefined();
  });

  it('is asked once for all phrases when it answers all alike, as long as it is fresh', async () => {
    let now = new Date('2026-11-21T12:00:00Z');
    const { ask, server: asked } = await table('as-it-is', { now: () => now });
    const first = await ask('boilers');
    expect(await ask('heat pumps')).toEqual(first);
    expect(asked.calls).toHaveLength(1);
    now = new Date('2026-11-22T13:00:00Z');
    await ask('boilers');
    expect(asked.calls).toHaveLength(2);
  });

  it('may be CSV with decimal commas and a key in its address, which is told to nobody', async () => {
    const asked = await table('prices');
    const { documents } = await asked.ask('heat pump & boiler');
    expect(await fieldsOf(asked, documents[0])).toMatchObject([
      { model: 'Aero 8', price: '11900.50', asked: 'heat pump & boiler' },
      { model: 'Terra 10', price: '14500.00' },
    ]);
    expect(documents[0]?.location).toBe('http://data.test.example/prices/heat%20pump%20%26%20boiler.csv?lang=en');
    expect(asked.server.calls[0]?.path).toContain(`api_key=${encodeURIComponent(restTableKey)}`);
  });

  it('may be CSV on numbered pages under other names', async () => {
    const asked = await table('numbered');
    const { documents } = await asked.ask(asked.server.query);
    expect(await fieldsOf(asked, documents[0])).toEqual([
      { model: 'Aero, 1', 'price (EUR)': '11900' },
      { model: 'Aero, 2', 'price (EUR)': '11900' },
    ]);
    expect(asked.server.calls.map(({ path }) => path)).toEqual([
      '/numbered.csv?page=1',
      '/numbered.csv?page=2',
      '/numbered.csv?page=3',
    ]);
  });

  it('may be asked by POST, with the phrase inside the body and nowhere out of it', async () => {
    const asked = await table('posted');
    const { documents } = await asked.ask('heat "pump", "all": true');
    expect(JSON.parse(asked.server.calls[0]?.body ?? '')).toEqual({ find: 'heat "pump", "all": true' });
    expect(documents[0]?.url).toBeNull();
  });

  it('is not asked with phrases that are not about it', async () => {
    const { ask, server: asked } = await table();
    expect(await ask('price of solar panels')).toEqual(nothing);
    expect(await ask('..')).toEqual(nothing);
    expect(asked.calls).toEqual([]);
    await ask('boilers in Germany');
    expect(asked.calls).toHaveLength(1);
  });

  it('finds nothing without an error', async () => {
    const { ask, server: asked } = await table();
    expect(await ask('boiler')).toEqual(nothing);
    asked.next({ kind: 'status', status: 204, body: '' });
    expect(await ask('boiler')).toEqual(nothing);
  });

  it('gives the pages that came when a later one fails, and says so', async () => {
    const asked = await table();
    asked.server.next(null, { kind: 'status', status: 500 });
    const { documents, notes } = await asked.ask(asked.server.query);
    expect(await fieldsOf(asked, documents[0])).toHaveLength(1);
    expect(notes).toEqual([expect.stringContaining('only 1 pages were read')]);
  });

  it('sends its key to no other site that calls itself the next page', async () => {
    const asked = await table();
    const rows = '[{"system": "heat pumps", "n": 1}]';
    asked.server.next({
      kind: 'body',
      body: `{"data": {"rows": ${rows}}, "links": {"next": "http://thief.example/next"}}`,
    });
    const { documents, notes } = await asked.ask(asked.server.query);
    expect(documents).toHaveLength(1);
    expect(notes[0]).toContain('another site');
    expect(asked.server.calls.map(({ host }) => host)).toEqual(['data.test.example']);
  });

  it('ends when the next page is always one more', async () => {
    const asked = await table();
    for (let page = 0; page < 9; page += 1) {
      const body = `{"data": {"rows": [{"system": "x", "n": ${page}}]}, "links": {"next": "?page=${page + 1}"}}`;
      asked.server.next({ kind: 'body', body });
    }
    await asked.ask(asked.server.query);
    expect(asked.server.calls).toHaveLength(3);
  });

  it.each([
    [{ kind: 'status', status: 401 }, { code: 'tool.not-allowed' }],
    [
      { kind: 'status', status: 429, headers: { 'retry-after': '5' } },
      { code: 'tool.throttled', retryAfterMs: 5_000 },
    ],
    [{ kind: 'status', status: 500 }, { code: 'tool.failed' }],
    [{ kind: 'cut' }, { code: 'tool.failed' }],
    [{ kind: 'body', body: '{"data": {"rows": [' }, { code: 'tool.broken-answer' }],
    [{ kind: 'body', body: '{"data": {"rows": 5}}' }, { code: 'tool.broken-answer' }],
    [{ kind: 'body', body: `${'['.repeat(50_000)}` }, { code: 'tool.broken-answer' }],
    [{ kind: 'body', body: '<html></html>', contentType: 'text/html' }, { code: 'tool.broken-answer' }],
    [{ kind: 'huge', bytes: 9_000_000 }, { code: 'tool.broken-answer' }],
  ] as const)('tells %o as %o and no key', async (behaviour, expected) => {
    const { failure, server: asked } = await table();
    asked.always(behaviour);
    const error = await failure(asked.query);
    expect(error).toMatchObject(expected);
    expect(error.message).not.toContain(restTableKey);
  });

  it('is asked as the run found it, whatever the configuration says by now', async () => {
    const empty = { addresses: {}, restTables: [], mcpServers: [] };
    const { ask, server: asked } = await table('as-it-is', { config: empty });
    expect((await ask(asked.query)).documents).toHaveLength(1);
  });

  it('cannot be asked without being named', async () => {
    const { failure, server: asked } = await table('no-such-table');
    expect((await failure(asked.query)).code).toBe('tool.not-ready');
  });
});

describe('the parts of configured tables', () => {
  it('are the tables with their prices, and without the values of their keys', async () => {
    const { context } = await table();
    const parts = await restTableTool.parts?.(context);
    expect(parts?.map(({ name }) => name)).toEqual(['installations', 'as-it-is', 'prices', 'numbered', 'posted']);
    expect(parts?.[0]).toMatchObject({ costUsd: 0.02, freshForHours: 48 });
    expect(parts?.some(({ missing }) => missing !== undefined)).toBe(false);
    expect(JSON.stringify(parts)).not.toContain(restTableKey);
  });

  it('say which key is not set', async () => {
    const { context, failure, server: asked } = await table('installations', { namedSecret: () => undefined });
    const parts = await restTableTool.parts?.(context);
    expect(parts?.filter(({ missing }) => missing === 'Set TABLE_KEY.').map(({ name }) => name)).toEqual([
      'installations',
      'prices',
    ]);
    expect((await failure(asked.query)).code).toBe('tool.not-ready');
  });

  it('are missing without a configuration', () => {
    expect(restTableTool.missing(toolGround())).toContain('restTables');
  });
});

describe('the description of a table', () => {
  const described = (over: object) =>
    RestTableConfig.safeParse({ name: 'a', title: 'A', url: 'https://example.com/{query}', ...over }).success;

  it('is accepted with little', () => {
    expect(described({})).toBe(true);
    expect(described({ headers: { accept: 'text/csv', 'X-Key': { secret: 'KEY' } }, parameters: { lang: 'en' } })).toBe(
      true,
    );
  });

  it.each([
    [{ url: 'https://{query}.example.com/' }],
    [{ url: 'https://user:key@example.com/' }],
    [{ url: 'file:///etc/passwd' }],
    [{ name: 'Two Words' }],
    [{ rowsAt: 'data/rows' }],
    [{ headers: { 'Bad Header': 'x' } }],
    [{ headers: { authorization: { secret: 'not a name' } } }],
    [{ headers: { authorization: 'Bearer written-out' } }],
    [{ headers: { 'X-Api-Key': 'written-out' } }],
    [{ parameters: { access_token: 'written-out' } }],
    [{ pages: { by: 'number', parameter: 'page', most: 1_000 } }],
    [{ unknown: true }],
  ])('is refused with %o', over => {
    expect(described(over)).toBe(false);
  });
});
