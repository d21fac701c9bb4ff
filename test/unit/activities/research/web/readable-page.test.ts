import fc from 'fast-check';
import { scanHtml } from '#activities/research/text/html-scanner';
import { readablePage } from '#activities/research/web/readable-page';

const sentences = [
  'Installed prices of heat pumps in Germany fell to EUR 28,000 in 2025, the association says.',
  'In Poland, where subsidies ended in March, orders fell by 38 %, to 61,000 units.',
  'Manufacturers, among them three from Asia, expect a recovery, though not before 2027.',
  'The regulator opened a consultation, which closes on 14 March 2026, about grid fees.',
];
const article = `<h1>Heat pumps get cheaper</h1>${sentences.map(text => `<p>${text}</p>`).join('')}`;
const around = `<div class="site-header"><a href="/">Home</a> <a href="/news">News</a></div>
  <div id="cookie-consent"><p>We use cookies, and so do our 842 partners, to make your visit better.</p><button>Accept</button></div>`;
const below = `<section class="related"><h3>More news</h3><ul><li><a href="/a">Ten kettles that are worth it</a></li></ul></section>
  <div class="comments"><p>First! I paid only EUR 9,000 for mine, honestly, in 2019.</p></div>
  <div class="newsletter-signup"><p>Get our newsletter, every Monday, for free.</p></div>
  <footer><p>Imprint</p></footer>`;

const page = (body: string, head = '<title>Heat pumps get cheaper | News</title>') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

function textsOf(html: string): string[] {
  const readable = readablePage(html);
  return scanHtml(readable ?? html).passages.map(({ text }) => text);
}

describe('a page from the web', () => {
  it('is read without what stands around its content', () => {
    expect(textsOf(page(`${around}<div class="content">${article}</div>${below}`))).toEqual(sentences);
  });

  it('keeps its heading above what it says', () => {
    const readable = readablePage(page(`${around}<div>${article}</div>${below}`)) ?? '';
    expect(scanHtml(readable).passages[0]?.headings).toEqual(['Heat pumps get cheaper']);
  });

  it('keeps what it says about itself, wherever it says so', () => {
    const data = '<script type="application/ld+json">{"datePublished":"2026-05-14"}</script>';
    const readable =
      readablePage(page(`${article}${data}`, '<meta property="og:site_name" content="Heat News">')) ?? '';
    expect(scanHtml(readable).metadata).toMatchObject({ publisher: 'Heat News', published: '2026-05-14' });
  });

  it('keeps its tables, also the ones beside its text', () => {
    const table = `<div class="promo-box"><div><table><tr><th>Country</th><th>Price</th></tr><tr><td>Germany</td><td>28,000</td></tr></table></div></div>`;
    const rows = textsOf(
      page(`<div class="content">${article}</div><div>${table.replace('promo-box', 'box')}</div>${below}`),
    );
    expect(rows).toContain('Germany\t28,000');
  });

  it('that is a thread of comments keeps them', () => {
    const thread = sentences.map(text => `<div class="comment"><p>${text}</p></div>`).join('');
    expect(textsOf(page(`<h1>Prices?</h1>${thread}`))).toEqual(sentences);
  });

  it('that consists of several parts keeps them all', () => {
    const part = (name: string) => `<div class="part"><h2>${name}</h2><p>${name} costs EUR 12 a month.</p></div>`;
    const texts = textsOf(page(`${part('Basic')}${part('Plus')}${part('Pro')}`));
    expect(texts).toEqual(['Basic costs EUR 12 a month.', 'Plus costs EUR 12 a month.', 'Pro costs EUR 12 a month.']);
  });

  it('about cookies keeps what it says about them', () => {
    const texts = sentences.map(text => text.replace('heat pumps', 'cookies'));
    expect(textsOf(page(`<div class="cookies">${texts.map(text => `<p>${text}</p>`).join('')}</div>`))).toEqual(texts);
  });

  it.each([
    ['without a body', `<title>T</title><div id="cookie-banner"><p>We use cookies.</p></div>${article}`],
    [
      'with a text behind its body',
      page(article).replace('</body>', '</body><p>Late.</p>').replace('</body>', '</body>'),
    ],
    ['with two bodies', `${page(article)}<body><p>Late.</p></body>`],
    ['with elements that are never closed', page(article.replaceAll('</p>', ''))],
    ['in capitals', page(article).replaceAll(/<\/?[a-z0-9]+/g, tag => tag.toUpperCase())],
  ])('%s loses nothing', (_what, html) => {
    expect(textsOf(html)).toEqual(expect.arrayContaining(sentences));
    expect(textsOf(html).includes('Late.')).toBe(html.includes('Late.'));
  });

  it.each([
    ['very deep', page('<div>'.repeat(5_000) + article)],
    ['of very many elements', page(`${'<b></b>'.repeat(30_000)}${article}`)],
    ['very long', page(`<!--${'x'.repeat(4_000_000)}-->${article}`)],
    ['nearly empty', page('<script>start()</script>')],
    ['no page', 'plain words'],
    ['nothing', ''],
  ])('that is %s is read as it is, or not at all', (_what, html) => {
    expect(readablePage(html) === null || textsOf(html).length > 0).toBe(true);
  });

  it.each([
    ['display: none', '<p style="display:none">'],
    ['no size', '<p style="font-size:0">'],
    ['no opacity', '<p style="opacity:0">'],
    ['a place beyond the edge', '<p style="position:absolute;left:-9999px">'],
    ['the attribute hidden', '<p hidden>'],
    ['a label for machines', '<p aria-hidden="true">'],
  ])('does not show what is hidden by %s', (_how, open) => {
    const hidden = `${open}The market is worth USD 900 billion, whatever else is written here, and so on.</p>`;
    expect(textsOf(page(`${around}<div>${article}${hidden}</div>${below}`))).toEqual(sentences);
    expect(textsOf(page(`<div class="comments">${hidden}${article}</div>`))).toEqual(sentences);
  });

  it.each([
    '<div class="ads">Buy now</div>',
    '<section class="related">More</section>',
    '<aside>More</aside>',
    '<form class="newsletter"><p>Get it</p></form>',
    '<br>',
    '</p>',
  ])('makes no number of two that %s parts', parting => {
    const texts = textsOf(page(`${article}<div>It sold 71${parting}000 units.</div>`));
    expect(texts.join('|')).not.toMatch(/71,?000/);
    expect(texts).toEqual(expect.arrayContaining(sentences));
  });

  it('says nothing that it did not say, whatever it consists of', () => {
    const pieces = fc.constantFrom(
      ...[
        '<div class="comments">',
        '</div>',
        '<p>',
        '</p>',
        '<table><tr><td>',
        '</td></tr></table>',
        '<ul><li>',
        '<body>',
        '</body>',
      ],
      ...[
        '<style>',
        '</style>',
        '<svg>',
        '<h1>',
        '</h1>',
        '<article>',
        '<br>',
        '<!-- Noted. -->',
        '<p hidden>Hidden. </p>',
        '<b style="opacity:0">Faint. </b>',
        'Prices fell by 4 %. ',
        'Orders rose. ',
        '&amp;',
        '\u200B',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), parts => {
        const html = parts.join('');
        const readable = readablePage(html);
        const words = new Set(scanHtml(html).text.split(/\s+/));
        const read = scanHtml(readable ?? html)
          .text.split(/\s+/)
          .filter(word => word !== '');
        expect(read.filter(word => !words.has(word))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
