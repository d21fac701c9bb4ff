import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpusFolder } from '#activities/research/corpus/read-corpus-folder';
import { LabelledKind, SplitPart } from '#test/labelled/claims/labelled-claim';
import { readLabelledClaims } from '#test/labelled/claims/read-labelled-claims';
import { industries, prose } from '#test/labelled/industries/industry-claim';
import { industryCorpus, readIndustryClaims, readProseClaims } from '#test/labelled/industries/read-industry-claims';

const plain = SplitPart.options.flatMap(readIndustryClaims);
const all = [...plain, ...SplitPart.options.flatMap(readProseClaims)];
const names = SplitPart.options.flatMap(part => [...industries[part], ...prose[part]]);

describe('the labelled claims of other industries and of everyday prose', () => {
  it('have ids and wordings of their own', () => {
    const others = (['train', 'test', 'unseen', 'fresh'] as const).flatMap(readLabelledClaims);
    const wordings = [...all, ...others].map(({ claim }) => claim.toLowerCase());
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(wordings).size).toBe(wordings.length);
  });

  it.each(SplitPart.options)('are some of each kind in the part for %s', part => {
    for (const own of [readIndustryClaims(part), readProseClaims(part)]) {
      const few = LabelledKind.options.filter(kind => own.filter(claim => claim.kind === kind).length < 8);
      expect(few).toEqual([]);
    }
  });

  it.each(names)('are about readable documents: %s', async name => {
    const { documents, faults } = await readCorpusFolder(industryCorpus(name));
    const files = new Set(documents.map(({ source }) => source.location));
    const own = all.filter(({ corpus }) => corpus === name);
    // Names that look like those of private persons are masked, and told.
    expect(faults.filter(({ code }) => code !== 'text.personal-data')).toEqual([]);
    expect(own.filter(({ document }) => !files.has(document))).toEqual([]);
    expect(files.size).toBe(new Set(own.map(({ document }) => document)).size);
  });

  it('quote the words that decide, letter by letter', () => {
    const textOf = (corpus: string, document: string) => readFileSync(join(industryCorpus(corpus), document), 'utf8');
    const missing = all.filter(
      ({ corpus, document, evidence }) => evidence !== null && !textOf(corpus, document).includes(evidence),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
    expect(all.filter(({ kind, evidence }) => (kind === 'invention') !== (evidence === null))).toEqual([]);
  });

  it('are restated, not copied, and supported exactly if they are paraphrases', () => {
    // Everyday claims may stay with the words of their sentence.
    const copied = plain.filter(
      ({ kind, evidence, claim }) => kind === 'paraphrase' && evidence?.includes(claim.slice(0, -1)),
    );
    const wrong = all.filter(({ kind, label }) => (kind === 'paraphrase') !== (label === 'supported'));
    expect([...copied, ...wrong].map(({ id }) => id)).toEqual([]);
  });
});
