import { readCorpusFolder } from '#activities/research/corpus/read-corpus-folder';
import { SplitPart } from '#test/labelled/claims/labelled-claim';
import { DraftedCorpus, RejectReason } from '#test/labelled/drafted-claims/drafted-claim';
import { draftedCorpora, readDraftedClaims, readDraftedSplit } from '#test/labelled/drafted-claims/read-drafted-claims';

const parts = { train: readDraftedClaims('train'), test: readDraftedClaims('test') };
const all = [...parts.train, ...parts.test];
const byId = new Map(all.map(claim => [claim.id, claim]));

describe('the labelled drafts', () => {
  it('have ids and places of their own, over both parts', () => {
    expect(byId.size).toBe(all.length);
    expect(new Set(all.map(({ corpus, sectionId, text }) => `${corpus} ${sectionId} ${text}`)).size).toBe(all.length);
  });

  it('are many, of both kinds and for every reason, in each part', () => {
    expect(all.length).toBeGreaterThanOrEqual(350);
    for (const claims of Object.values(parts)) {
      expect(claims.filter(({ accept }) => accept).length).toBeGreaterThanOrEqual(50);
      const few = RejectReason.options.filter(each => claims.filter(({ reason }) => reason === each).length < 5);
      expect(few).toEqual([]);
    }
  });

  it('are about documents of their own part', () => {
    const split = readDraftedSplit();
    const foreign = SplitPart.options.flatMap(part =>
      parts[part].filter(({ corpus, document }) => !split[part][corpus]?.includes(document)),
    );
    const both = DraftedCorpus.options.flatMap(corpus =>
      split.train[corpus]?.filter(document => split.test[corpus]?.includes(document)),
    );
    expect(foreign.map(({ id }) => id)).toEqual([]);
    expect(both.filter(document => document !== undefined)).toEqual([]);
  });

  it('quote stored texts letter by letter', async () => {
    const texts = await Promise.all(
      DraftedCorpus.options.map(async corpus => {
        const { documents } = await readCorpusFolder(draftedCorpora[corpus]);
        return documents.map(({ source, text }) => [`${corpus}/${source.location}`, text] as const);
      }),
    );
    const stored = new Map(texts.flat());
    const missing = all.flatMap(({ id, corpus, citations }) =>
      citations.filter(({ document, quote }) => !stored.get(`${corpus}/${document}`)?.includes(quote)).map(() => id),
    );
    expect(missing).toEqual([]);
  });

  it('name others of the set, and a changed one differs from its origin in words or section alone', () => {
    expect(all.flatMap(({ disagreesWith }) => disagreesWith).filter(id => !byId.has(id))).toEqual([]);
    const wrong = all.filter(claim => {
      const origin = claim.of === undefined ? undefined : byId.get(claim.of);
      if (claim.of === undefined) return claim.id.endsWith('-changed');
      const isOther = origin?.text !== claim.text || origin.sectionId !== claim.sectionId;
      return !origin || origin.of !== undefined || !isOther || origin.document !== claim.document;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
