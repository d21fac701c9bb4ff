import { readCorpusFolder } from '#activities/research/corpus/read-corpus-folder';
import { sampleNames, samplePath } from '#infra/samples/sample-catalogue';
import { EvidenceGrade } from '#shared/contracts/evidence';
import { readDocumentSplit } from '#test/labelled/claims/read-labelled-claims';
import { readLabelledPassages } from '#test/labelled/labelled-passage';

const pairs = readLabelledPassages();

describe('the labelled passages', () => {
  it('are many, with ids of their own, and each grade is in both parts', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(120);
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
    expect(new Set(pairs.map(({ question, document, start }) => `${question}/${document}/${start}`)).size).toBe(
      pairs.length,
    );
    const { train } = readDocumentSplit();
    const isTrain = ({ corpus, document }: (typeof pairs)[number]) => train[corpus]?.includes(document) === true;
    for (const grade of EvidenceGrade.options) {
      const graded = pairs.filter(pair => pair.grade === grade);
      expect(graded.filter(isTrain).length).toBeGreaterThanOrEqual(20);
      expect(graded.filter(pair => !isTrain(pair)).length).toBeGreaterThanOrEqual(20);
    }
  });

  it.each(sampleNames)('are passages of %s as its reader makes them', async name => {
    const { documents } = await readCorpusFolder(samplePath(name).corpus);
    const known = new Map(
      documents.flatMap(({ source, passages }) =>
        passages.map(({ start, text }) => [`${source.location}:${start}`, text] as const),
      ),
    );
    const own = pairs.filter(({ corpus }) => corpus === name);
    expect(own.filter(({ document, start, text }) => known.get(`${document}:${start}`) !== text)).toEqual([]);
  });

  it('ask for the same evidence wherever they ask the same', () => {
    const needs = new Map(pairs.map(({ question, needs }) => [question, needs]));
    expect(pairs.filter(pair => pair.needs.join() !== needs.get(pair.question)?.join())).toEqual([]);
  });
});
