import { printInThread } from '#activities/documents/pdf/print-in-thread';
import { renderPdf } from '#activities/documents/pdf/render-pdf';
import { reasonsOf, weakestMethod } from '#activities/documents/reading/judgement';
import { createReading } from '#activities/documents/reading/reading';
import { visibleText } from '#activities/documents/reading/visible-text';
import { methodMeanings } from '#activities/documents/reading/wording';
import { fixtureMrd } from './fixture-mrd.js';
import { type ReadPdf, readPdf, said, squeezed } from './read-pdf.js';
import { stressMrd, stressTexts } from './stress-mrd.js';

const mrd = fixtureMrd();
const shown = (text: string) => squeezed(visibleText(text));

function overflowing({ pieces }: ReadPdf) {
  return pieces.filter(({ text, from, to, y }) => text.trim() !== '' && (from < 53 || to > 543 || y < 15 || y > 800));
}

describe('the document as PDF', () => {
  let file: Buffer;
  let pdf: ReadPdf;
  let text: string;
  beforeAll(async () => {
    file = await renderPdf(mrd);
    pdf = await readPdf(file);
    text = said(pdf);
  }, 120_000);

  it('says every claim, quote, source, requirement and disagreement that the document holds', () => {
    const words = [
      ...[...mrd.claims, ...mrd.droppedClaims].map(claim => claim.text),
      ...mrd.claims.flatMap(claim => claim.citations.map(({ quote }) => quote)),
      ...mrd.sources.flatMap(({ title, location, sha256 }) => [title, location, sha256]),
      ...mrd.requirements.flatMap(({ statement, acceptanceSignal }) => [statement, acceptanceSignal]),
      ...mrd.disagreements.map(({ topic }) => `Sources disagree: ${topic}`),
    ];
    expect(mrd.claims.length).toBeGreaterThan(15);
    expect(words.filter(each => !text.includes(shown(each)))).toEqual([]);
  });

  it('says in words beside a claim that it is hedged, and why', () => {
    const hedged = mrd.claims.filter(claim => claim.publication === 'hedged');
    expect(hedged.length).toBeGreaterThan(3);
    for (const claim of hedged) {
      const after = text.split(shown(claim.text)).slice(1);
      expect(
        after.some(rest => /^(\[\d+\])*hedged/.test(rest) && rest.includes(shown(reasonsOf(claim).join(' · ')))),
      ).toBe(true);
    }
  });

  it('never shows a number that no source states without saying so beside it', () => {
    const unstated = mrd.marketNumbers.filter(({ method }) => method === 'estimated' || method === 'assumed');
    expect(unstated.length).toBeGreaterThan(0);
    for (const { method, formula } of unstated) {
      expect(text).toMatch(new RegExp(`≈[^≈]{1,60}\\(${method}\\)`));
      if (formula) expect(text).toContain(shown(`= ${formula}`));
    }
    for (const claim of mrd.claims) {
      const method = weakestMethod(claim);
      if (method === 'estimated' || method === 'assumed')
        expect(text.split(shown(claim.text)).at(1)?.slice(0, 200)).toContain(
          shown(`${method} number: ${methodMeanings[method]}`),
        );
    }
  });

  it('has a title, a language, a bookmark for each chapter, and numbers its pages', () => {
    expect(pdf.info).toMatchObject({ Title: `${mrd.title} – market requirements document`, Producer: 'Assay' });
    expect(pdf.info['CreationDate']).toBe('D:20261121124155Z');
    expect(pdf.language).toBe('en');
    for (const { title } of mrd.sections) expect(pdf.bookmarks.some(words => words.endsWith(title))).toBe(true);
    expect(pdf.bookmarks).toEqual(expect.arrayContaining(['A Appendix', 'Market numbers', 'Decisions']));
    const feet = pdf.pieces.filter(({ y, text: words }) => y < 50 && /^\d+ \/ \d+$/.test(words));
    expect(feet.map(({ text: words }) => words)).toEqual(
      Array.from({ length: pdf.pages }, (_, index) => `${index + 1} / ${pdf.pages}`),
    );
  });

  it('links within itself only, and every link has a place to lead to', () => {
    const { sources, claims } = createReading(mrd);
    expect(pdf.links.length).toBeGreaterThan(100);
    expect(pdf.links.filter(place => !pdf.places.includes(place))).toEqual([]);
    for (const { anchor } of sources.values()) expect(pdf.links).toContain(anchor);
    for (const { anchor } of claims.values()) expect(pdf.places).toContain(anchor);
    expect(pdf.isActive).toBe(false);
    expect(file.toString('latin1')).not.toMatch(/\/(JavaScript|JS|URI|Launch|EmbeddedFile|SubmitForm|OpenAction)\b/);
  });

  it('keeps all text on the page, and no heading at its foot', () => {
    expect(overflowing(pdf)).toEqual([]);
    const lines = Map.groupBy(
      pdf.pieces.filter(({ y }) => y > 50),
      ({ page, y }) => `${page} ${y.toFixed(1)}`,
    );
    const lowest = new Map<string, { y: number; words: string }>();
    for (const [key, pieces] of lines) {
      const [page = ''] = key.split(' ');
      const line = { y: Number(key.split(' ')[1]), words: pieces.map(piece => piece.text).join('') };
      if (line.words.trim() !== '' && line.y < (lowest.get(page)?.y ?? Number.POSITIVE_INFINITY))
        lowest.set(page, line);
    }
    const heads = mrd.sections.map((section, index) => squeezed(`${index + 1} ${section.title}`));
    const all = [...lines.values()].map(pieces => squeezed(pieces.map(piece => piece.text).join('')));
    expect(heads.filter(head => !all.includes(head))).toEqual([]);
    expect([...lowest.values()].filter(({ words }) => heads.includes(squeezed(words)))).toEqual([]);
  });

  it('is the same file every time, also when a thread of its own makes it', async () => {
    expect((await renderPdf(fixtureMrd())).equals(file)).toBe(true);
    expect((await printInThread(fixtureMrd())).equals(file)).toBe(true);
  }, 120_000);
});

describe('a thread that prints', () => {
  it('is given up when it takes too long or too much memory', async () => {
    await expect(printInThread(mrd, { limitMs: 1, memoryMb: 512 })).rejects.toMatchObject({
      code: 'document.not-printed',
    });
    await expect(printInThread(mrd, { limitMs: 60_000, memoryMb: 8 })).rejects.toMatchObject({
      code: 'document.not-printed',
    });
  });

  it('tells of a document that cannot be printed instead of hanging', async () => {
    const broken = { ...mrd, sections: null } as unknown as typeof mrd;
    await expect(printInThread(broken)).rejects.toMatchObject({ code: 'document.not-printed' });
  });
});

describe('hostile text in a PDF', () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await readPdf(await renderPdf(stressMrd()));
  }, 120_000);

  it('is all there, as the letters it is made of, and stays on the page', () => {
    const text = said(pdf);
    const { 'other scripts': strange, ...readable } = stressTexts;
    for (const [name, words] of Object.entries(readable)) {
      expect([name, text.includes(shown(`${name}: ${words.replaceAll(/[\uFFFE\uFFFF\u{1FFFE}]/gu, '')}`))]).toEqual([
        name,
        true,
      ]);
    }
    expect(text).toContain(squeezed(Array.from({ length: 600 }, (_, index) => `word${index}`).join('')));
    expect(overflowing(pdf)).toEqual([]);
    expect(strange).toContain('市');
  });

  it('shows letters that it has no shapes for as missing, and says so on its first pages', () => {
    expect(said(pdf)).toContain(`otherscripts:${'\uFFFD'.repeat(7)}`);
    expect(said(pdf)).toContain(squeezed('Some letters are missing in this file.'));
  });

  it('brings neither links out of the file nor anything that runs', () => {
    expect(pdf.links.filter(place => !pdf.places.includes(place))).toEqual([]);
    expect(pdf.isActive).toBe(false);
  });
});
