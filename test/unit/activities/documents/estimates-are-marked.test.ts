import { load } from 'cheerio';
import { mrdDetails } from '#activities/documents/compose/mrd-details';
import { renderDocx } from '#activities/documents/docx/render-docx';
import { renderHtml } from '#activities/documents/html/render-html';
import { renderMarkdown } from '#activities/documents/markdown/render-markdown';
import { renderPdf } from '#activities/documents/pdf/render-pdf';
import { Mrd } from '#shared/contracts/mrd';
import { assemblyWithEstimates, fixtureAssembly, fixtureMrd } from './fixture-mrd.js';
import { readDocx } from './read-docx.js';
import { readPdf, said, squeezed } from './read-pdf.js';

const lone = { needed: 2, found: 1, because: 'one source: Grand View Research' };
const plain = fixtureMrd({ assembly: assemblyWithEstimates });
const mrd: Mrd = {
  ...plain,
  claims: plain.claims.map(claim => (claim.id === 'market-size-2' ? { ...claim, corroboration: lone } : claim)),
  corpusFaults: [
    ...plain.corpusFaults,
    { location: 'https://gone.example/report', code: 'fetch.not-found', detail: 'The page is not there.' },
  ],
};

const forms: readonly (readonly [string, () => Promise<string>])[] = [
  ['HTML', async () => squeezed(load(renderHtml(mrd))('body').text())],
  ['Markdown', async () => squeezed(renderMarkdown(mrd))],
  ['PDF', async () => said(await readPdf(await renderPdf(mrd)))],
  ['DOCX', async () => squeezed((await readDocx(renderDocx(mrd))).said)],
];

const count = (text: string, part: string) => text.split(part).length - 1;

/** As the amounts are written, with their marks and without. */
const amounts = [
  ['48.8%', '≈48.8%(estimated)'],
  ['76.3–382million', '≈USD76.3–382million(assumed)'],
] as const;

describe('an estimate', () => {
  it.each([...forms, ['the Temporal UI', async () => squeezed(mrdDetails(mrd, []))] as const])(
    'is never told in %s without its mark',
    async (_form, read) => {
      const text = await read();
      for (const [bare, marked] of amounts) {
        expect(count(text, marked)).toBeGreaterThan(0);
        expect(count(text, bare)).toBe(count(text, marked));
      }
      expect(text).toContain(squeezed('Estimates, not sourced'));
      expect(text).toContain(squeezed('insufficient data. Needed: a stated size and a rate of growth'));
    },
    120_000,
  );

  it.each(forms)(
    'stands in %s with its formula and inputs, those that are assumed marked as such',
    async (_form, read) => {
      const text = (await read()).replaceAll('\\', '').replaceAll('`', '');
      expect(text).toContain(squeezed('size * reach_low .. size * reach_high'));
      expect(text).toContain(squeezed('reach_low = 1% (assumed, no source states it)'));
      expect(text).toContain(squeezed('size_2025 = USD 7.63 billion'));
    },
    120_000,
  );

  it('stands in the JSON with its method, apart from the numbers that sources state', () => {
    const read = Mrd.parse(JSON.parse(JSON.stringify(mrd)));
    expect(read.estimates?.figures.map(({ method }) => method)).toEqual(['estimated', 'assumed']);
    const stated = [...read.marketNumbers, ...read.charts.flatMap(({ points }) => points)].map(each => each.value);
    for (const { value, low } of read.estimates?.figures ?? []) expect(stated).not.toContain(value ?? low);
  });

  it('changes the content hash, and a document from before there were any still parses and keeps its own', () => {
    const before = fixtureMrd({ assembly: fixtureAssembly });
    expect(before).not.toHaveProperty('estimates');
    expect(before.contentHash).not.toBe(plain.contentHash);
    const { sourceQuality, ...old } = before;
    expect(sourceQuality).toHaveLength(before.sources.length);
    expect(Mrd.parse(JSON.parse(JSON.stringify(old)))).toEqual(JSON.parse(JSON.stringify(old)));
    expect(renderMarkdown(old)).not.toContain('quality');
  });
});

describe('what a reader is told of sources', () => {
  it.each(forms)(
    'in %s: a claim that needs two has one, how good each is, and which addresses are dead',
    async (_form, read) => {
      const text = (await read()).replaceAll('`', '');
      expect(text).toContain(squeezed('one source'));
      const [first] = mrd.sourceQuality ?? [];
      expect(text).toContain(squeezed(`${first?.score.toFixed(2)}: ${first?.reasons.join('; ')}`));
      expect(text).toContain(squeezed('Dead links'));
      expect(text).toContain('https://gone.example/report');
    },
    120_000,
  );

  it('in the Temporal UI: how many claims that need two have one', () => {
    expect(mrdDetails(mrd, [])).toContain('3 of 3 claims that need two independent publishers have one');
  });

  it('of every figure of the summary: whether a second publisher confirms it', () => {
    const summary = mrd.sections.find(({ id }) => id === 'executive-summary')?.claimIds ?? [];
    const figures = mrd.claims.filter(({ id, kind }) => summary.includes(id) && kind === 'number');
    expect(figures.map(({ id, corroboration }) => [id, corroboration?.found])).toEqual([
      ['market-size-3', 1],
      ['market-size-4', 1],
    ]);
  });
});
