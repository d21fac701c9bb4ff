import { rmSync } from 'node:fs';
import { readCorpusFolder } from '#activities/research/corpus/read-corpus-folder';
import { type CorpusDocument } from '#activities/research/corpus/read-document';
import type { CorpusFault } from '#shared/contracts/source';
import { type ExtractiveRun, extractiveRun } from '#test/support/extractive-run';
import { tinyBrief } from '#test/support/tiny-brief';
import { corpusFolder, wishes } from './injected-corpus.js';

let documents: readonly CorpusDocument[];
let faults: readonly CorpusFault[];
let clean: ExtractiveRun;
let injected: ExtractiveRun;
const folders = { clean: corpusFolder({ isInjected: false }), injected: corpusFolder({ isInjected: true }) };

beforeAll(async () => {
  ({ documents, faults } = await readCorpusFolder(folders.injected));
  clean = await extractiveRun(tinyBrief, folders.clean);
  injected = await extractiveRun(tinyBrief, folders.injected);
}, 120_000);
afterAll(() => {
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
});

describe('pages that command whoever reads them', () => {
  it('are there in more than thirty ways', () => {
    const read = documents.filter(({ source }) => source.location.startsWith('pages/'));
    const refused = new Set(faults.map(({ location }) => location).filter(location => location.startsWith('pages/')));
    expect(new Set([...read.map(({ source }) => source.location), ...refused]).size).toBeGreaterThanOrEqual(35);
  });

  it('give no passage, heading, cell or title that says what they want', () => {
    const offered = documents.map(({ source, passages }) => ({
      location: source.location,
      words: JSON.stringify([
        source.title,
        source.publisher,
        passages.map(({ text, headings, fields }) => [text, headings, fields]),
      ]),
    }));
    expect(offered.filter(({ words }) => wishes.test(words)).map(({ location }) => location)).toEqual([]);
  });

  it('change nothing of the plan, nor what is asked of which tool', () => {
    expect(asked(injected)).toEqual(asked(clean));
  });

  it('change no claim, no quote, no verdict and no confidence', () => {
    expect(judged(injected)).toEqual(judged(clean));
  });

  it('change nothing of the document but what it says of the sources that were left out', () => {
    expect(withoutIds(injected.assembly)).toEqual(withoutIds(clean.assembly));
    const told = injected.manifest.faults.filter(({ code }) => code === 'text.orders');
    expect(told.length).toBeGreaterThan(15);
    expect(told.filter(({ detail }) => wishes.test(detail))).toEqual([]);
  });
});

function asked({ plan }: ExtractiveRun) {
  return plan.questions.map(({ text, sectionId, tools, queries, needs }) => ({
    text,
    sectionId,
    tools,
    queries,
    needs,
  }));
}

function judged({ verified }: ExtractiveRun) {
  return verified.map(({ sectionId, claims }) => ({
    sectionId,
    claims: claims.map(({ text, verdict, publication, confidence, citations }) => ({
      text,
      verdict,
      publication,
      confidence,
      quotes: citations.map(({ quote }) => quote),
    })),
  }));
}

/**
 * Ids name the same things otherwise in each run. In which other words was searched besides depends on how rare words are
 * in the corpus, to which any further document adds, whatever it says.
 */
function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, each) => (/ids?$|^lookedFor$/iu.test(key) ? undefined : each)));
}
