import { readFound } from '#activities/research/asking/read-found';
import webFetch from '#activities/research/tools/web-fetch.tool';
import { createSafeFetch } from '#infra/http/create-safe-fetch';
import { type Answer, type LoopbackSite, startLoopbackSite } from '#test/support/loopback-site';
import { memoryArtifactStore } from '#test/support/memory-artifact-store';
import { toolContext } from '#test/support/tool-ground';
import { tinyPdf } from '#test/unit/activities/research/tiny-pdf';

const html = (body: string, head = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const typed = (type: string, body: string | Uint8Array): Answer => ({ headers: { 'content-type': type }, body });
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const pdf = tinyPdf({ pages: [['A heat pump costs EUR 28,000 installed.']] });

/** Words for a price, in encodings that nothing but the header tells. */
const shiftJis = Buffer.from('89bf8a6982cd', 'hex');
const koi8 = Buffer.from('e3c5cec1', 'hex');
const iso2022 = Buffer.from('\x1b$B2A3J$O\x1b(B 5,000', 'latin1');

const pages: Record<string, Answer> = {
  '/robots.txt': typed(
    'text/plain',
    'User-agent: *\nDisallow: /private/\n\nUser-agent: Assay\nDisallow: /not-for-us/\n',
  ),
  '/page': typed(
    'text/html; charset=utf-8',
    html(
      '<nav>Home</nav><h1>Prices</h1><p>A heat pump costs EUR 28,000 installed.</p>',
      `<title>Prices | Site</title><meta property="og:title" content="Prices&#8203; 2026"><meta property="og:site_name" content="Heat News">
       <script type="application/ld+json">{"datePublished":"2026-05-14T08:00:00Z"}</script>`,
    ),
  ),
  '/not-for-us/page': typed('text/html', html('<p>Not for us.</p>')),
  '/private/page': typed('text/html', html('<p>Not for others, but for us.</p>')),
  '/moved': { status: 301, headers: { location: '/page?utm_source=mail&token=secret&id=7#top' } },
  '/into-private': { status: 302, headers: { location: '/not-for-us/page' } },
  '/latin': typed('text/html; charset=windows-1252', Buffer.from('<p>Preis: 5 \x80, f\xfcr alle</p>', 'latin1')),
  '/latin-text': typed(
    'text/plain; charset=ISO-8859-1',
    Buffer.from('Preis: f\xfcnf Euro, f\xfcr alle Kunden.', 'latin1'),
  ),
  '/latin-said-utf8': typed('text/html; charset=iso-8859-1', html('<p>Preis: fünf €</p>')),
  '/shift-jis': typed(
    'text/html; charset=Shift_JIS',
    Buffer.concat([Buffer.from('<p>'), shiftJis, Buffer.from(' 5,000</p>')]),
  ),
  '/koi8': typed('text/html; charset=KOI8-R', Buffer.concat([Buffer.from('<p>'), koi8, Buffer.from(': 5,000</p>')])),
  '/iso-2022-jp': typed('text/plain; charset=iso-2022-jp', iso2022),
  '/utf-16': typed('text/html; charset=utf-16le', utf16(html('<p>Preis: fünf €</p>'))),
  '/utf-16-mark': typed('text/html', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(html('<p>Preis: fünf €</p>'))])),
  '/strange-charset': typed('text/html; charset=klingon', html('<p>Preis: fünf €</p>')),
  '/meta-charset': typed('text/html', Buffer.from('<meta charset="windows-1252"><p>f\xfcnf \x80</p>', 'latin1')),
  '/report.pdf': typed('application/pdf', pdf),
  '/download': typed('application/octet-stream', pdf),
  '/pdf-said-html': typed('text/html', pdf),
  '/html-said-pdf': typed('application/pdf', html('<p>No PDF.</p>')),
  '/xhtml': typed('application/xhtml+xml', `<?xml version="1.0"?>\n${html('<p>Strict.</p>')}`),
  '/untyped-page': { body: `\n<!-- built -->${html('<p>Plain.</p>')}` },
  '/rows.csv': typed('text/csv', 'country,price\nDE,5\n'),
  '/rows-as-text.csv': typed('text/plain', 'country,price\nDE,5\n'),
  '/rows.json': typed('application/json', '[{"country":"DE","price":5}]'),
  '/untyped-json': { body: '[{"country":"DE","price":5}]' },
  '/notes.md': typed('text/plain', '# Prices\n\nA price of EUR 5.\n'),
  '/notes': typed('text/markdown', '# Prices\n\nA price of EUR 5.\n'),
  '/notes.txt': typed('text/plain', 'A price of EUR 5.\n'),
  '/program': typed('application/octet-stream', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 0, 0])),
  '/picture': typed('image/png', 'png'),
  '/empty': typed('text/html', ''),
  '/down': { status: 503 },
  '/busy': { status: 429, headers: { 'retry-after': '9' } },
};

let site: LoopbackSite;
beforeAll(async () => {
  site = await startLoopbackSite(pages);
});
afterAll(() => site.close());

const now = () => new Date('2026-11-21T12:00:00Z');

/** A page as the tool brings it, and as it is read then. */
async function bring(path: string, from = site) {
  const artifacts = memoryArtifactStore();
  const fetch = createSafeFetch({ privateHosts: [from.host] });
  const context = toolContext({ fetch, artifacts, now });
  const { documents, notes } = await webFetch.ask({ query: 'price', limit: 5, link: from.origin + path }, context);
  const [found] = webFetch.output.parse({ hits: [], documents, notes }).documents;
  if (!found) return { found, notes, stored: null, texts: [] };
  const document = await readFound(artifacts, found, 'keep');
  const texts = 'refused' in document ? [document.refused.code] : document.passages.map(({ text }) => text);
  return { found, notes, stored: await artifacts.get(found.contentHash), texts };
}

describe('web-fetch', () => {
  it('brings the bytes as they came, and what the page says about itself', async () => {
    const { found, stored, texts } = await bring('/page');
    expect(found).toEqual({
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      fileName: 'page.html',
      location: `${site.origin}/page`,
      url: `${site.origin}/page`,
      retrievedAt: '2026-11-21T12:00:00.000Z',
      title: 'Prices 2026',
      publisher: 'Heat News',
      publishedAt: '2026-05-14',
    });
    expect(stored?.toString()).toBe(pages['/page']?.body);
    expect(texts).toEqual(['A heat pump costs EUR 28,000 installed.']);
  });

  it('says who it is and what it reads', async () => {
    await bring('/page');
    const { headers } = site.requests.at(-1) ?? {};
    expect(headers?.['user-agent']).toBe('Mozilla/5.0 (compatible; Assay/1.0)');
    expect(headers?.accept).toMatch(/^text\/html, .*application\/pdf/);
  });

  it.each([
    ['/latin', ['Preis: 5 €, für alle']],
    ['/latin-text', ['Preis: fünf Euro, für alle Kunden.']],
    ['/latin-said-utf8', ['Preis: fünf €']],
    ['/shift-jis', ['価格は 5,000']],
    ['/koi8', ['Цена: 5,000']],
    ['/iso-2022-jp', ['価格は 5,000']],
    ['/utf-16', ['Preis: fünf €']],
    ['/utf-16-mark', ['Preis: fünf €']],
    ['/strange-charset', ['Preis: fünf €']],
    ['/meta-charset', ['fünf €']],
  ])('reads %s in its encoding and keeps the bytes', async (path, expected) => {
    const { stored, texts } = await bring(path);
    expect(texts).toEqual(expected);
    expect(stored?.equals(Buffer.from(pages[path]?.body ?? ''))).toBe(true);
  });

  it.each([
    ['/report.pdf', 'report.pdf', ['A heat pump costs EUR 28,000 installed.']],
    ['/download', 'report.pdf', ['A heat pump costs EUR 28,000 installed.']],
    ['/pdf-said-html', 'report.pdf', ['A heat pump costs EUR 28,000 installed.']],
    ['/xhtml', 'page.html', ['Strict.']],
    ['/untyped-page', 'page.html', ['Plain.']],
    ['/rows.csv', 'rows.csv', ['DE,5']],
    ['/rows-as-text.csv', 'rows.csv', ['DE,5']],
    ['/rows.json', 'rows.json', ['{"country":"DE","price":5}']],
    ['/untyped-json', 'rows.json', ['{"country":"DE","price":5}']],
    ['/notes.md', 'text.md', ['A price of EUR 5.']],
    ['/notes', 'text.md', ['A price of EUR 5.']],
    ['/notes.txt', 'text.txt', ['A price of EUR 5.']],
  ])('knows the kind of %s', async (path, fileName, expected) => {
    const { found, texts } = await bring(path);
    expect({ fileName: found?.fileName, texts }).toEqual({ fileName, texts: expected });
  });

  it.each([
    ['/picture', 'fetch.wrong-kind'],
    ['/program', 'fetch.wrong-kind'],
    ['/html-said-pdf', 'fetch.wrong-kind'],
    ['/gone', 'fetch.not-found'],
    ['/down', 'fetch.unavailable'],
    ['/busy', 'fetch.throttled'],
  ])('tells of %s by %s', async (path, code) => {
    await expect(bring(path)).rejects.toMatchObject({ code });
  });

  it('finds nothing in an empty page, and where no page is named', async () => {
    expect(await bring('/empty')).toMatchObject({ found: undefined, notes: ['The page is empty.'] });
    expect(await webFetch.ask({ query: 'price', limit: 5 }, toolContext())).toMatchObject({ documents: [] });
  });

  it('names the page where it was found in the end, without keys and traces in its address', async () => {
    const { found } = await bring('/moved');
    expect(found?.location).toBe(`${site.origin}/page?id=7`);
    expect(JSON.stringify(found)).not.toContain('secret');
  });

  it.each([
    'http://169.254.169.254/latest/',
    'http://127.0.0.1/',
    'http://[::1]/',
    `http://example.com/${'a'.repeat(2_000)}`,
  ])('refuses %s', async link => {
    const context = toolContext({ fetch: createSafeFetch({ privateHosts: [site.host] }) });
    await expect(webFetch.ask({ query: 'price', limit: 5, link }, context)).rejects.toMatchObject({
      code: 'fetch.refused',
    });
  });
});

describe('a robots.txt', () => {
  const paths = (one: LoopbackSite) => one.requests.map(({ url }) => url);

  it('is honoured by its lines for us, also where a redirect leads', async () => {
    await expect(bring('/not-for-us/page')).rejects.toMatchObject({
      code: 'fetch.robots',
      message: `The site asks not to be read by programs: ${site.origin}`,
    });
    expect(paths(site).at(-1)).toBe('/robots.txt');
    await expect(bring('/into-private')).rejects.toMatchObject({ code: 'fetch.robots' });
    expect((await bring('/private/page')).texts).toEqual(['Not for others, but for us.']);
  });

  it.each([404, 410, 401, 403])('that is not there for us (%d) forbids nothing', async status => {
    const open = await startLoopbackSite({ '/robots.txt': { status }, '/page': pages['/page'] ?? {} });
    expect((await bring('/page', open)).found).toBeDefined();
    await open.close();
  });

  it.each([500, 503, 429])('that cannot be had (%d) forbids everything until it can', async status => {
    const shut = await startLoopbackSite({ '/robots.txt': { status }, '/page': pages['/page'] ?? {} });
    await expect(bring('/page', shut)).rejects.toMatchObject({ isRetryable: true });
    expect(paths(shut)).toEqual(['/robots.txt']);
    await shut.close();
  });

  it('is asked for once a day for each site', async () => {
    const asked = await startLoopbackSite(pages);
    const fetch = createSafeFetch({ privateHosts: [asked.host] });
    const ask = (at: string) =>
      webFetch.ask(
        { query: 'price', limit: 5, link: `${asked.origin}/page` },
        toolContext({ fetch, artifacts: memoryArtifactStore(), now: () => new Date(at) }),
      );
    await ask('2026-11-21T12:00:00Z');
    await ask('2026-11-22T11:59:59Z');
    expect(paths(asked)).toEqual(['/robots.txt', '/page', '/page']);
    await ask('2026-11-22T12:00:01Z');
    expect(paths(asked).slice(3)).toEqual(['/robots.txt', '/page']);
    await asked.close();
  });

  it('that is a page of the site forbids nothing', async () => {
    const soft = await startLoopbackSite({ '/robots.txt': pages['/page'] ?? {}, '/page': pages['/page'] ?? {} });
    expect((await bring('/page', soft)).found).toBeDefined();
    await soft.close();
  });
});
