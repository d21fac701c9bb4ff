import { load } from 'cheerio';
import { renderHtml } from '#activities/documents/html/render-html';
import { renderMarkdown } from '#activities/documents/markdown/render-markdown';
import { sectionIds, sectionTitles } from '#shared/contracts/section';
import { fixtureMrd } from './fixture-mrd.js';

const mrd = fixtureMrd();
const markdown = renderMarkdown(mrd);
const page = load(renderHtml(mrd));
const chapter = (id: string) => markdown.slice(markdown.indexOf(`<a id="section-${id}">`)).split('\n## ')[0] ?? '';

describe('a published document', () => {
  it('prints the 17 sections in order, in both forms', () => {
    const headings = [...markdown.matchAll(/^## <a id="section-([a-z-]+)"><\/a>(\d+)\. (.*)$/gm)];
    expect(headings.map(match => [match[1], match[2], match[3]])).toEqual(
      sectionIds.map((id, index) => [id, String(index + 1), sectionTitles[id]]),
    );
    expect(
      page('main > section.chapter')
        .map((_, each) => page(each).attr('id'))
        .get(),
    ).toEqual([...sectionIds.map(id => `section-${id}`), 'appendix']);
  });

  it('says on its face which engine wrote it and that it states only what a source states', () => {
    expect(markdown.slice(0, 800)).toContain('states only what a source states. (extractive 1)');
    expect(page('.face .engine').text()).toContain('states only what a source states');
  });

  it('marks each hedged claim where it stands and gives all reasons in the appendix', () => {
    const hedged = mrd.claims.filter(claim => claim.publication === 'hedged');
    expect(page('li.claim.hedged:not(.echo) .hedge').length).toBe(hedged.length);
    expect(chapter('competitors')).toContain('◐ _(hedged: single source: a personal blog)_');
    expect(markdown).toContain('which outranks a blog; older than the regulation');
  });

  it('keeps dropped claims out of the sections and lists them with their reasons', () => {
    expect(chapter('go-to-market')).not.toContain('marketplaces');
    expect(markdown).toContain(
      '| Go-to-market | The market doubles every quarter. | contradicted | the number is not in the quote |',
    );
    expect(page('#appendix').text()).toContain('the number is not in the quote');
  });

  it('never shows an estimate or assumption like a stated number', () => {
    expect(chapter('market-size')).toContain('_≈ USD 255 million (estimated');
    expect(chapter('market-size')).toContain('_≈ USD 12 million (assumed)_');
    const rows = page('#section-market-size tbody tr');
    const unstated = rows.filter((_, row) => page(row).find('.method.estimated, .method.assumed').length > 0);
    expect(unstated.length).toBe(2);
    unstated.each((_, row) => expect(page(row).attr('class')).toContain('unstated'));
    unstated.each((_, row) => expect(page(row).find('.amount').text()).toMatch(/^≈/));
    expect(rows.filter('.unstated').length).toBe(2);
  });

  it('says what was looked for where evidence is insufficient', () => {
    expect(chapter('segments')).toContain('insufficient evidence');
    expect(chapter('segments')).toContain('durable execution go-to-market');
    expect(page('#section-segments .insufficient').text()).toContain('durable execution go-to-market');
  });

  it('draws sizes on a logarithmic axis and gives a range no dot that nobody stated', () => {
    const svg = page('#section-market-size svg.wide');
    expect(page('#section-market-size .chart figcaption').text()).toContain('logarithmic');
    const ranged = svg.find('.row').filter((_, row) => page(row).find('.band').length > 0);
    expect(ranged.length).toBe(1);
    expect(ranged.find('.mark').length).toBe(0);
    expect(ranged.find('.value').text()).toBe('1.1bn – 1.9bn');
    expect(svg.find('.row.unstated .value').text()).toBe('≈ 255m');
  });

  it('draws prices as bars from zero, one for each plan', () => {
    expect(page('#section-pricing svg.wide rect.mark').length).toBe(5);
    expect(
      new Set(
        page('#section-pricing svg.wide rect.mark')
          .map((_, bar) => page(bar).attr('x'))
          .get(),
      ).size,
    ).toBe(1);
  });

  it('gives every table a caption and every drawing words', () => {
    expect(page('table').filter((_, each) => page(each).find('caption').text() === '').length).toBe(0);
    expect(page('svg').filter((_, each) => !page(each).attr('aria-label')).length).toBe(0);
  });
});
