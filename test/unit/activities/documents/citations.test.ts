import { load } from 'cheerio';
import { renderHtml } from '#activities/documents/html/render-html';
import { renderMarkdown } from '#activities/documents/markdown/render-markdown';
import { fixtureMrd } from './fixture-mrd.js';

const mrd = fixtureMrd();
const page = load(renderHtml(mrd));
const markdown = renderMarkdown(mrd);
const anchorOf = (sourceId: string) => `source-${mrd.sources.findIndex(source => source.id === sourceId) + 1}`;

describe('citations lead both ways', () => {
  it('prints every kept claim once as an element of its own, in HTML and in Markdown', () => {
    const printed = page('li.claim:not(.echo)').length;
    expect(printed).toBe(mrd.claims.length);
    expect(markdown.match(/<a id="claim-/g)).toHaveLength(mrd.claims.length);
  });

  it('leads from each claim to each of its sources, with the exact quote', () => {
    for (const claim of mrd.claims) {
      const item = page('li.claim:not(.echo)').filter((_, each) =>
        page(each).find('.said > p').first().text().startsWith(claim.text.slice(0, 40)),
      );
      const targets = item
        .find('.cites a')
        .map((_, link) => page(link).attr('href'))
        .get();
      for (const { sourceId } of claim.citations) expect(targets).toContain(`#${anchorOf(sourceId)}`);
      expect(item.find('blockquote').length).toBe(claim.citations.length);
    }
  });

  it('leads from each source back to each claim that cites it, and to no other', () => {
    for (const source of mrd.sources) {
      const citing = mrd.claims.filter(claim => claim.citations.some(({ sourceId }) => sourceId === source.id));
      const links = page(`#${anchorOf(source.id)} .backlinks a`);
      expect(links.length).toBe(citing.length);
      links.each((_, link) => expect(page(page(link).attr('href') ?? '').length).toBe(1));
    }
  });

  it('has no link that leads nowhere', () => {
    const dangling = page('a[href]').filter((_, link) => page(page(link).attr('href') ?? '').length !== 1);
    expect(dangling.map((_, link) => page(link).attr('href')).get()).toEqual([]);
    const anchors = new Set([...markdown.matchAll(/<a id="([^"]+)">/g)].map(match => match[1]));
    const links = [...markdown.matchAll(/\]\(#([^)]+)\)/g)].map(match => match[1]);
    expect(links.filter(link => !anchors.has(link))).toEqual([]);
  });

  it('has no id twice', () => {
    const ids = page('[id]')
      .map((_, each) => page(each).attr('id'))
      .get();
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leaves out a copy of a statement that nothing in the document points to', () => {
    expect(mrd.claims.map(claim => claim.text).join()).not.toContain('A claim no section lists');
    expect(page.text()).not.toContain('A claim no section lists');
  });

  it('tells a claim that no section takes up in the appendix, rather than nowhere', () => {
    const [claim] = mrd.claims;
    const homeless = {
      ...claim,
      id: 'homeless-1',
      text: 'Only a requirement points to this.',
    } as (typeof mrd.claims)[number];
    const withHomeless = load(renderHtml({ ...mrd, claims: [...mrd.claims, homeless] }));
    expect(withHomeless('#appendix li.claim').text()).toContain('Only a requirement points to this.');
  });
});
