import { read, textsOf } from './read.js';

const page = (body: string, head = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

describe('the html reader', () => {
  it('gives the words of the page without scripts, navigation, hidden parts and comments', async () => {
    const body = `<nav><a>Home</a></nav><header><h1>Report</h1></header>
      <p onclick="steal()">Seen <b>text</b>.</p><script>bad()</script><style>p{}</style><!-- note -->
      <div style="display: none">hidden</div><div hidden><p>hidden</p><div>deep</div></div><span aria-hidden="true">x</span>
      <iframe src="https://example.org">frame</iframe><aside>Ad</aside><p class="byline">By A</p>
      <ul><li>one</li><li>two<li>three</ul><blockquote>quoted</blockquote><pre><code>code</code></pre><footer>Imprint</footer>`;
    const reading = await read('a.html', page(body));
    expect(reading.passages.map(({ kind, text }) => [kind, text])).toEqual([
      ['prose', 'Seen text.'],
      ['prose', 'By A'],
      ['list-item', 'one'],
      ['list-item', 'two'],
      ['list-item', 'three'],
      ['quote', 'quoted'],
    ]);
    expect(reading.passages[0]?.headings).toEqual(['Report']);
    expect(reading.text).not.toMatch(/steal|bad|hidden|Home|Imprint|frame/);
  });

  it('removes characters nobody can see', async () => {
    const reading = await read('a.html', page('<p>Pri\u200Bce\u{E0041}\u{E0042} is \u202E5\u00AD0 USD</p>'));
    expect(textsOf(reading)).toEqual(['Price is 50 USD']);
  });

  it('joins table cells by tabs and names them by the header, with row labels', async () => {
    const table = `<table><thead><tr><th></th><th>2024</th><th>2025</th></tr></thead>
      <tbody><tr><th>Revenue</th><td>95.5</td><td>101</td></tr><tr><th>Loss</th><td></td><td>48</td></tr></tbody></table>`;
    const { passages } = await read('a.html', page(table));
    expect(passages.map(({ kind, text, fields }) => [kind, text, fields])).toEqual([
      ['table-row', 'Revenue\t95.5\t101', { 'column 1': 'Revenue', '2024': '95.5', '2025': '101' }],
      ['table-row', 'Loss\t\t48', { 'column 1': 'Loss', '2025': '48' }],
    ]);
  });

  it('reads a two-column table of labels as names and values', async () => {
    const { passages } = await read('a.html', page('<table><tr><th>Fee</th><td>USD 5</td></tr></table>'));
    expect(passages[0]?.fields).toEqual({ Fee: 'USD 5' });
  });

  it('finds metadata in meta elements, Open Graph and linked data', async () => {
    const head = `<title>Site | Report</title><meta property="og:title" content="Report"><meta property="og:site_name" content="Acme">
      <link rel="canonical" href="https://example.org/r">
      <script type="application/ld+json">{"@graph":[{"headline":"R","datePublished":"2026-05-14T08:00:00Z"}]}</script>`;
    const { metadata } = await read('a.html', page('<p>Text</p>', head));
    expect(metadata).toEqual({
      title: 'Report',
      publisher: 'Acme',
      url: 'https://example.org/r',
      published: '2026-05-14T08:00:00Z',
    });
  });

  it('quotes nothing under a heading that declares a note of the compiler', async () => {
    const reading = await read(
      'a.html',
      page('<h2>Facts</h2><p>True.</p><h2>Compiler&#39;s note (not in the source)</h2><p>Added.</p>'),
    );
    expect(textsOf(reading)).toEqual(['True.']);
  });

  it('keeps a page whose body has a class for its layout', async () => {
    expect(textsOf(await read('a.html', '<body class="sidebar"><form><p>All of it.</p></form></body>'))).toEqual([
      'All of it.',
    ]);
  });

  it('reads a page in the encoding it names', async () => {
    const bytes = Buffer.from('<meta charset="windows-1252"><p>Preis: 5 \x80, f\xfcr alle</p>', 'latin1');
    expect(textsOf(await read('a.html', bytes))).toEqual(['Preis: 5 €, für alle']);
  });
});
