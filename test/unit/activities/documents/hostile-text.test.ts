import { type CheerioAPI, load } from 'cheerio';
import fc from 'fast-check';
import { marked } from 'marked';
import { html } from '#activities/documents/html/html';
import { renderHtml } from '#activities/documents/html/render-html';
import { escapeMarkdown } from '#activities/documents/markdown/escape-markdown';
import { renderMarkdown } from '#activities/documents/markdown/render-markdown';
import { visibleText } from '#activities/documents/reading/visible-text';
import { fixtureMrd } from './fixture-mrd.js';
import { hostile } from './fixture-sources.js';

function dangers(page: CheerioAPI): string[] {
  return page('*')
    .toArray()
    .flatMap(element =>
      'attribs' in element ? Object.entries(element.attribs).map(([name, value]) => ({ element, name, value })) : [],
    )
    .filter(
      ({ name, value }) =>
        /^on/i.test(name) ||
        /^(src|srcset|action|data|poster|background)$/i.test(name) ||
        (/href$/i.test(name) && !value.startsWith('#')),
    )
    .map(({ element, name, value }) => `${element.tagName} ${name}=${value}`);
}

const active = 'script, iframe, object, embed, img, image, link, base, form, video, audio, foreignObject';

describe('hostile text is inert', () => {
  const page = load(renderHtml(fixtureMrd()));
  const fromMarkdown = load(marked.parse(renderMarkdown(fixtureMrd()), { async: false, gfm: true }));

  it('makes no active element and no remote address in HTML', () => {
    expect(page(active).length).toBe(0);
    expect(page('style').length).toBe(1);
    expect(dangers(page)).toEqual([]);
  });

  it('makes no active element, image or outward link in rendered Markdown', () => {
    expect(fromMarkdown(active).length).toBe(0);
    expect(fromMarkdown('style, svg').length).toBe(0);
    expect(dangers(fromMarkdown)).toEqual([]);
  });

  it('shows the hostile text as the letters it is made of', () => {
    expect(page('#section-risks .said > p').first().text()).toContain(visibleText(hostile));
    expect(fromMarkdown('body').text()).toContain('<script>alert(1)</script>');
  });

  it('forbids by policy what escaping already prevents', () => {
    expect(page('meta[http-equiv="Content-Security-Policy"]').attr('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
    expect(page('style').text()).not.toMatch(/url\(|@import/i);
  });

  it('gives back any text unchanged when the Markdown is read', () => {
    const pieces = fc.constantFrom(
      '<b>',
      '](x)',
      '![',
      '`',
      '``',
      '**',
      '_',
      '|',
      '\\',
      'https://a.b',
      'www.a.b',
      'a@b.c',
      '&amp;',
      '#',
      '- ',
      '1. ',
      '~~',
      '<!--',
      '$',
      ':',
      'word',
      ' ',
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map(each => each.join('')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(texts, text => {
        const read = load(marked.parse(`x ${escapeMarkdown(text)}`, { async: false, gfm: true }));
        expect(read('p').children().not('code').length).toBe(0);
        expect(read('p').text().replace(/\s+/g, ' ').trim()).toBe(`x ${visibleText(text)}`.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 300 },
    );
  });

  it('gives back any text unchanged when the HTML is read, in text and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const read = load(html`<p title="${text}">${text}</p>`.markup, null, false);
        expect(read('p').text()).toBe(visibleText(text));
        expect(read('p').attr('title')).toBe(visibleText(text));
      }),
    );
  });
});
