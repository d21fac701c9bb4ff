import { canonicalAddress } from '#activities/research/services/web-search/canonical-address';
import webSearchTool from '#activities/research/tools/web-search.tool';
import type { ToolServer } from '#test/support/tool-servers/tool-server';
import { startWebSearchServer } from '#test/support/tool-servers/web-search-server';
import { served } from './ask-tool.js';

let server: ToolServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function search(options?: Parameters<typeof startWebSearchServer>[0], over = {}) {
  server = await startWebSearchServer(options);
  return { server, ...served(webSearchTool, server, over) };
}

const every = ['TAVILY_API_KEY', 'BRAVE_API_KEY', 'SERPER_API_KEY'] as const;

describe('web search', () => {
  it.each(every)('reads the pages that the engine of %s names, each once, and stores them', async key => {
    const { ask, textOf, server: asked } = await search({ with: [key] });
    const { hits, documents, notes } = await ask(asked.query);
    expect(hits).toEqual([]);
    expect(documents.map(({ url }) => url)).toEqual([
      'http://news.example.com/heat-pump-prices',
      'http://stats.example.org/installations',
      'http://blog.example.net/heat-pump-diary',
    ]);
    expect(await textOf(documents[0])).toContain('An installed heat pump cost EUR 28,000 on average in 2026');
    expect(notes.map(note => note.split('.', 2).join('.').replace(/:.*/u, ''))).toEqual([
      'quiet.example',
      'shut.example',
      'gone.example',
      'big.example',
    ]);
  });

  it('takes no word of a snippet for evidence', async () => {
    const { ask, textOf, server: asked } = await search();
    const { documents } = await ask(asked.query);
    expect((await Promise.all(documents.map(textOf))).join()).not.toContain('Snippet');
  });

  it('leaves out what its site keeps from programs, and says so', async () => {
    const { ask, server: asked } = await search();
    const { documents, notes } = await ask('heat pump secrets');
    expect(documents).toHaveLength(3);
    expect(notes.join()).toContain('quiet.example.com: not read. The site asks not to be read by programs');
    expect(asked.calls.filter(({ host }) => host === 'quiet.example.com').map(({ path }) => path)).toEqual([
      '/robots.txt',
    ]);
  });

  it('reads no page of more than 5 MiB', async () => {
    const { ask, server: asked } = await search();
    const { notes } = await ask(asked.query);
    expect(notes.at(-1)).toContain('big.example.com: not read. The page is too large');
  });

  it('reads as many pages as are asked for', async () => {
    const { ask, server: asked } = await search();
    expect((await ask(asked.query, 1)).documents).toHaveLength(1);
  });

  it('finds nothing without an error', async () => {
    for (const key of every) {
      const { ask, server: asked } = await search({ with: [key] });
      expect(await ask('llama husbandry')).toEqual({ hits: [], documents: [], notes: [] });
      await asked.close();
    }
    server = undefined;
  });

  it('asks nobody for words that say nothing', async () => {
    const { ask, server: asked } = await search();
    expect((await ask('"( AND * ]')).documents).toEqual([]);
    expect(asked.calls).toEqual([]);
  });

  it.each([401, 403, 429, 432, 500])('goes on with the next engine when one answers %d', async status => {
    const { ask, server: asked } = await search({ with: every });
    asked.next({ kind: 'status', status });
    const { documents, notes } = await ask(asked.query);
    expect(documents).toHaveLength(3);
    expect(notes[0]).toContain(`Tavily, it answered ${status}`);
    expect(asked.calls.slice(0, 2).map(({ host }) => host)).toEqual(['tavily.test.example', 'brave.test.example']);
  });

  it.each([
    [{ kind: 'status', status: 401 }, 'tool.not-allowed'],
    [{ kind: 'status', status: 500 }, 'tool.failed'],
    [{ kind: 'cut' }, 'tool.failed'],
    [{ kind: 'body', body: '{"results": [' }, 'tool.broken-answer'],
    [{ kind: 'body', body: '{"results": [{"title": "no address"}]}' }, 'tool.broken-answer'],
    [{ kind: 'body', body: '<html>Sorry</html>', contentType: 'text/html' }, 'tool.broken-answer'],
    [{ kind: 'huge', bytes: 5_000_000 }, 'tool.broken-answer'],
  ] as const)('tells %o of the only engine as %s', async (behaviour, code) => {
    const { failure, server: asked } = await search();
    asked.always(behaviour);
    expect((await failure(asked.query)).code).toBe(code);
  });

  it('says how long to wait when all engines limit the rate, by the shortest of them', async () => {
    const { failure, server: asked } = await search({ with: every });
    for (const wait of ['30', '7', '60']) asked.next({ kind: 'status', status: 429, headers: { 'retry-after': wait } });
    expect(await failure(asked.query)).toMatchObject({ code: 'tool.throttled', retryAfterMs: 7_000 });
  });

  it('keeps keys out of what it says', async () => {
    const { ask, failure, server: asked } = await search({ with: every });
    asked.next(
      { kind: 'status', status: 401, body: 'tvly-key-0001' },
      { kind: 'body', body: '{"error": "brave-key-0002"}' },
    );
    expect(JSON.stringify(await ask(asked.query))).not.toMatch(/-key-000/);
    asked.always({ kind: 'body', body: '{"error": "key tvly-key-0001"}' });
    const error = await failure(asked.query);
    expect(`${error.message}${error.cause}`).not.toMatch(/-key-000/);
  });

  it('does not let an engine choose what is read inside the own network', async () => {
    const { ask, server: asked } = await search({}, { privateHosts: ['news.example.com:80'] });
    const { documents, notes } = await ask(asked.query);
    expect(documents.map(({ url }) => url)).not.toContain('http://news.example.com/heat-pump-prices');
    expect(notes.join()).toContain('news.example.com');
  });

  it('says which keys it could do with', () => {
    const ground = { secret: () => undefined } as never;
    expect(webSearchTool.missing(ground)).toBe('Set TAVILY_API_KEY, BRAVE_API_KEY or SERPER_API_KEY.');
    expect(webSearchTool.missing({ secret: () => 'key' } as never)).toBeNull();
  });
});

describe('the canonical form of an address', () => {
  it.each([
    ['https://www.Example.com/a/?utm_source=x&b=2&a=1#top', 'http://example.com/a?a=1&b=2'],
    ['https://example.com/index.html', 'https://example.com'],
  ])('is one for %s and %s', (one, other) => {
    expect(canonicalAddress(one)).toBe(canonicalAddress(other));
  });

  it('differs for two pages, and is null for what is no page', () => {
    expect(canonicalAddress('https://example.com/a?id=1')).not.toBe(canonicalAddress('https://example.com/a?id=2'));
    expect(canonicalAddress('mailto:a@example.com')).toBeNull();
    expect(canonicalAddress('no address')).toBeNull();
  });
});
