import { readCorpusFolder } from '#activities/research/corpus/read-corpus-folder';
import { type SampleName, sampleNames, samplePath } from '#infra/samples/sample-catalogue';
import { type LabelledClaim, LabelledKind, SplitPart } from '#test/labelled/claims/labelled-claim';
import { readDocumentSplit, readLabelledClaims } from '#test/labelled/claims/read-labelled-claims';

const parts = {
  train: readLabelledClaims('train'),
  test: readLabelledClaims('test'),
  unseen: readLabelledClaims('unseen'),
  fresh: readLabelledClaims('fresh'),
};
const all = Object.values(parts).flat();
const changed = all.filter(({ kind }) => kind !== 'paraphrase' && kind !== 'invention');
const countOf = (claims: readonly LabelledClaim[], kind: string) => claims.filter(claim => claim.kind === kind).length;

let texts: Map<string, string>;

beforeAll(async () => {
  const corpora = await Promise.all(sampleNames.map(async name => [name, await textsOf(name)] as const));
  texts = new Map(corpora.flatMap(([name, found]) => found.map(([file, text]) => [`${name}/${file}`, text] as const)));
});

async function textsOf(name: SampleName): Promise<(readonly [string, string])[]> {
  const { documents } = await readCorpusFolder(samplePath(name).corpus);
  return documents.map(({ source, text }) => [source.location, text] as const);
}

describe('the labelled claims', () => {
  it('have ids and wordings of their own, over both parts', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ claim }) => claim.toLowerCase())).size).toBe(all.length);
  });

  it('are many of each kind, in each part', () => {
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(parts.test.length).toBeGreaterThanOrEqual(170);
    expect(countOf(all, 'paraphrase')).toBeGreaterThanOrEqual(130);
    const few = LabelledKind.options.filter(
      kind =>
        countOf(all, kind) < 20 ||
        [parts.test, parts.unseen].some(part => countOf(part, kind) < 10) ||
        countOf(parts.fresh, kind) < 8,
    );
    expect(few).toEqual([]);
  });

  it('are about documents of their own part, and every document is in one part', () => {
    const split = readDocumentSplit();
    const sides = [
      ['train', parts.train],
      ['test', [...parts.test, ...parts.unseen, ...parts.fresh]],
    ] as const;
    const foreign = sides.flatMap(([part, own]) =>
      own.filter(({ corpus, document }) => !split[part][corpus]?.includes(document)).map(({ id }) => id),
    );
    const placed = SplitPart.options.flatMap(part =>
      Object.entries(split[part]).flatMap(([corpus, files]) => files.map(file => `${corpus}/${file}`)),
    );
    expect(foreign).toEqual([]);
    expect([...placed].sort()).toEqual([...texts.keys()].sort());
  });

  it('quote the words that decide, letter by letter', () => {
    const missing = all.filter(
      ({ corpus, document, evidence }) => evidence !== null && !texts.get(`${corpus}/${document}`)?.includes(evidence),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
    expect(all.filter(({ kind, evidence }) => (kind === 'invention') !== (evidence === null))).toEqual([]);
  });

  it('are restated, not copied', () => {
    const copied = all.filter(
      ({ kind, evidence, claim }) => kind === 'paraphrase' && evidence?.includes(claim.slice(0, -1)),
    );
    expect(copied.map(({ id }) => id)).toEqual([]);
  });

  it('are supported exactly if they are paraphrases', () => {
    const wrong = all.filter(({ kind, label }) => (kind === 'paraphrase') !== (label === 'supported'));
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(all.filter(({ kind, label }) => kind === 'invention' && label !== 'unsupported')).toEqual([]);
  });

  it('say something else than the true claim they were made from, about the same words', () => {
    const byId = new Map(all.map(claim => [claim.id, claim]));
    const wrong = changed.filter(({ of, claim, evidence }) => {
      const origin = byId.get(of ?? '');
      return origin?.kind !== 'paraphrase' || origin.claim === claim || origin.evidence !== evidence;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(all.filter(({ kind, of }) => (kind === 'paraphrase' || kind === 'invention') && of !== undefined)).toEqual(
      [],
    );
  });
});
