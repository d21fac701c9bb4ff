import { load } from 'cheerio';
import fc from 'fast-check';
import { renderDocx } from '#activities/documents/docx/render-docx';
import { xml } from '#activities/documents/docx/xml';
import { reasonsOf } from '#activities/documents/reading/judgement';
import { createReading } from '#activities/documents/reading/reading';
import { visibleText } from '#activities/documents/reading/visible-text';
import { fixtureMrd } from './fixture-mrd.js';
import { readDocx } from './read-docx.js';
import { squeezed } from './read-pdf.js';
import { stressMrd, stressTexts } from './stress-mrd.js';

const mrd = fixtureMrd();
const shown = (text: string) => squeezed(visibleText(text));
const legal = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

describe('the document as a Word file', () => {
  const file = renderDocx(mrd);
  let docx: Awaited<ReturnType<typeof readDocx>>;
  let text: string;
  beforeAll(async () => {
    docx = await readDocx(file);
    text = squeezed(docx.said);
  });

  it('says every claim, quote and source that the document holds', () => {
    for (const claim of [...mrd.claims, ...mrd.droppedClaims]) expect(text).toContain(shown(claim.text));
    for (const { quote } of mrd.claims.flatMap(claim => claim.citations)) expect(text).toContain(shown(quote));
    for (const source of mrd.sources)
      for (const value of [source.title, source.location, source.sha256]) expect(text).toContain(shown(value));
    for (const { topic } of mrd.disagreements) expect(text).toContain(shown(`Sources disagree: ${topic}`));
    for (const chart of mrd.charts) expect(text).toContain(shown(chart.title));
  });

  it('says in words what is hedged and what no source states', () => {
    for (const claim of mrd.claims.filter(each => each.publication === 'hedged')) {
      const after = text.split(shown(claim.text)).slice(1);
      expect(
        after.some(rest => /^(\[\d+\])*hedged/.test(rest) && rest.includes(shown(reasonsOf(claim).join(' · ')))),
      ).toBe(true);
    }
    for (const { method } of mrd.marketNumbers.filter(number => /estimated|assumed/.test(number.method)))
      expect(text).toMatch(new RegExp(`≈[^≈]{1,60}\\(${method}\\)`));
  });

  it('has headings, a title, a language and the time of the document as its only time', () => {
    const heads = docx
      .page('h1')
      .toArray()
      .map(each => docx.page(each).text());
    for (const { title } of mrd.sections) expect(heads.some(words => words.endsWith(title))).toBe(true);
    const core = load(docx.parts['docProps/core.xml'] ?? '', { xml: true });
    expect(core('dc\\:title').text()).toBe(`${mrd.title} – market requirements document`);
    expect(core('dc\\:language').text()).toBe('en');
    expect([core('dcterms\\:created').text(), core('dcterms\\:modified').text()]).toEqual([
      mrd.generatedAt,
      mrd.generatedAt,
    ]);
    expect(docx.parts['word/footer1.xml']).toContain('NUMPAGES');
  });

  it('links within itself only, and every link has a place to lead to', () => {
    const names = docx
      .document('w\\:bookmarkStart')
      .toArray()
      .map(each => docx.document(each).attr('w:name') ?? '');
    const ids = docx
      .document('w\\:bookmarkStart')
      .toArray()
      .map(each => docx.document(each).attr('w:id') ?? '');
    const links = docx
      .document('w\\:hyperlink')
      .toArray()
      .map(each => docx.document(each).attr('w:anchor') ?? '');
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.filter(name => !names.includes(name))).toEqual([]);
    for (const { anchor } of createReading(mrd).sources.values()) expect(links).toContain(anchor.replaceAll('-', '_'));
    const targets = Object.values(docx.parts)
      .join('')
      .match(/TargetMode|http:\/\/schemas[^"]*\/hyperlink/g);
    expect(targets).toBeNull();
  });

  it('is the same file every time, in the same order and without the time of its making', () => {
    expect(renderDocx(fixtureMrd()).equals(file)).toBe(true);
    expect(Object.keys(docx.parts)[0]).toBe('[Content_Types].xml');
    expect(docx.faults).toEqual([]);
  });
});

describe('hostile text in a Word file', () => {
  it('is all there, as the letters it is made of, and is nothing but letters', async () => {
    const { said, parts, document, faults } = await readDocx(renderDocx(stressMrd()));
    const text = squeezed(said);
    for (const [name, words] of Object.entries(stressTexts))
      expect([name, text.includes(shown(`${name}: ${words.replaceAll(/[\uFFFE\uFFFF\u{1FFFE}]/gu, '')}`))]).toEqual([
        name,
        true,
      ]);
    for (const markup of Object.values(parts)) expect(legal.test(markup)).toBe(true);
    const fields = document('w\\:instrText')
      .toArray()
      .map(each => document(each).text());
    expect(fields).toEqual([' TOC \\o "1-2" \\h \\z ']);
    expect(document('w\\:fldSimple, w\\:object, w\\:drawing, w\\:pict, w\\:altChunk').length).toBe(0);
    expect(faults).toEqual([]);
  });

  it('comes back unchanged from text and attributes, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const { markup } = xml`<a b="${text}">${text}</a>`;
        const read = load(markup, { xml: true });
        const visible = visibleText(text).replace(/\p{Noncharacter_Code_Point}/gu, '');
        expect(legal.test(markup)).toBe(true);
        expect([read('a').text(), read('a').attr('b')]).toEqual([visible, visible]);
      }),
    );
  });
});
