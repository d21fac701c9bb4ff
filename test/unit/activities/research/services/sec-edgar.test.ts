import { documentOf } from '#activities/research/corpus/read-document';
import { isNamedIn } from '#activities/research/services/sec-edgar/named-in';
import secEdgarTool from '#activities/research/tools/sec-edgar.tool';
import { startSecEdgarServer } from '#test/support/tool-servers/sec-edgar-server';
import type { ToolServer } from '#test/support/tool-servers/tool-server';
import { served } from './ask-tool.js';

let server: ToolServer;
beforeEach(async () => {
  server = await startSecEdgarServer();
});
afterEach(() => server.close());

describe('filings with the SEC', () => {
  it('reads filings of the company that a query names first, one document each', async () => {
    const { ask, textOf } = served(secEdgarTool, server);
    const { documents, notes } = await ask(server.query);
    expect(notes).toEqual([]);
    expect(documents.map(({ title }) => title)).toEqual([
      'Nordwaerme Inc.: 10-K, filed 2026-03-19',
      'Nordwaerme Inc.: 8-K, filed 2026-08-04',
      'HEATING SUPPLIES CORP: 10-K, filed 2026-02-27',
      'Nordwaerme Inc.: figures of its annual reports',
    ]);
    expect(documents[0]).toMatchObject({
      url: 'https://www.sec.gov/Archives/edgar/data/1999999/000199999926000012/nwm-20251231.htm',
      publisher: 'Nordwaerme Inc.',
      publishedAt: '2026-03-19',
      kind: 'filing',
    });
    expect(await textOf(documents[0])).toContain('Revenue from heat pump systems was $412.6 million in 2025');
  });

  it('says who asks, each time', async () => {
    await served(secEdgarTool, server).ask(server.query);
    expect(server.calls.length).toBeGreaterThan(3);
    for (const { headers } of server.calls) expect(headers['user-agent']).toBe('Example Research research@example.com');
  });

  it('gives the figures of annual reports as rows that the corpus reads', async () => {
    const { ask, artifacts } = served(secEdgarTool, server);
    const { documents } = await ask(server.query);
    const figures = documents.at(-1);
    expect(figures?.attachments?.map(({ name }) => name)).toEqual(['companyfacts.json']);
    const bytes = await artifacts.get(figures?.contentHash ?? '');
    const read = await documentOf({ bytes, fileName: figures?.fileName ?? '', location: '', retrievedAt: null }, {});
    if ('refused' in read) throw new TypeError(read.refused.detail);
    expect(
      read.passages.map(({ fields }) => [fields['metric'], fields['value'], fields['currency'], fields['year']]),
    ).toEqual([
      ['revenue', '412600000', 'USD', '2025'],
      ['revenue', '349700000', 'USD', '2024'],
      ['net income', '-12300000', 'USD', '2025'],
    ]);
    expect(read.source.publisher).toBe('Nordwaerme Inc.');
  });

  it('fetches a filing once, whatever leads to it', async () => {
    const { ask } = served(secEdgarTool, server);
    const first = await ask(server.query);
    const calls = server.calls.length;
    expect(await ask('revenue heat pump Nordwaerme')).toEqual(first);
    expect(server.calls).toHaveLength(calls + 1);
  });

  it('looks once more with fewer words when all together stand nowhere', async () => {
    const { documents } = await served(secEdgarTool, server).ask('Nordwaerme heat pump revenue llama husbandry');
    expect(documents.length).toBeGreaterThan(0);
    const searches = server.calls.filter(({ path }) => path.startsWith('/LATEST/search-index'));
    expect(searches.map(({ path }) => new URL(path, 'http://x').searchParams.get('q'))).toEqual([
      'Nordwaerme heat pump revenue llama husbandry',
      'Nordwaerme heat pump',
    ]);
  });

  it('finds nothing without an error', async () => {
    expect(await served(secEdgarTool, server).ask('llama husbandry')).toEqual({ hits: [], documents: [], notes: [] });
    expect(await served(secEdgarTool, server).ask('"( AND * ]')).toEqual({ hits: [], documents: [], notes: [] });
  });

  it('notes a filing that cannot be read and gives the others', async () => {
    server.next(null, { kind: 'status', status: 503 });
    const { documents, notes } = await served(secEdgarTool, server).ask(server.query);
    expect(documents).toHaveLength(3);
    expect(notes).toEqual([
      '10-K of Nordwaerme Inc., filed 2026-03-19: The research tool failed: SEC EDGAR, it answered 503',
    ]);
  });

  it('fails when none of what it found can be read', async () => {
    server.always({ kind: 'status', status: 503 });
    server.next(null);
    expect((await served(secEdgarTool, server).failure(server.query)).code).toBe('tool.failed');
    expect(server.calls.length).toBeGreaterThan(1);
  });

  it.each([
    [{ kind: 'status', status: 403 }, { code: 'tool.not-allowed' }],
    [
      { kind: 'status', status: 429, headers: { 'retry-after': '600' } },
      { code: 'tool.throttled', retryAfterMs: 600_000 },
    ],
    [{ kind: 'status', status: 503 }, { code: 'tool.failed' }],
    [{ kind: 'cut' }, { code: 'tool.failed' }],
    [{ kind: 'body', body: '{"hits": {}}' }, { code: 'tool.broken-answer' }],
    [{ kind: 'body', body: 'Internal' }, { code: 'tool.broken-answer' }],
    [{ kind: 'body', body: '<html></html>', contentType: 'text/html' }, { code: 'tool.broken-answer' }],
    [{ kind: 'huge', bytes: 5_000_000 }, { code: 'tool.broken-answer' }],
  ] as const)('tells %o of the search as %o', async (behaviour, error) => {
    server.always(behaviour);
    expect(await served(secEdgarTool, server).failure(server.query)).toMatchObject(error);
  });

  it('leaves out hits of a shape that it does not know', async () => {
    server.next({ kind: 'body', body: '{"hits": {"hits": [{"_id": "../../etc/passwd"}, {"_id": 5}, null]}}' });
    expect((await served(secEdgarTool, server).ask('Nordwaerme revenue')).documents).toEqual([]);
  });

  it('is not asked by anybody who does not say who asks', async () => {
    const { context, failure } = served(secEdgarTool, server, { contact: undefined });
    expect(secEdgarTool.missing(context)).toContain('ASSAY_CONTACT');
    expect((await failure(server.query)).code).toBe('tool.not-ready');
    expect(server.calls).toEqual([]);
  });
});

describe('a company in a query', () => {
  it.each([
    ['Nordwaerme heat pump revenue', 'Nordwaerme Inc.', true],
    ["nordwaerme's revenue", 'NORDWAERME INC /DE/', true],
    ['heating supplies market', 'HEATING SUPPLIES CORP', true],
    ['heating market', 'HEATING SUPPLIES CORP', false],
    ['inc corp', 'Inc. Corp.', false],
  ])('"%s" with %s is named: %s', (query, company, isNamed) => {
    expect(isNamedIn(query, company)).toBe(isNamed);
  });
});
