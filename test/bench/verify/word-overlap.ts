import { readCorpusFolder } from '#activities/research/corpus/read-corpus-folder';
import type { ClaimVerifier } from '#test/bench/verify/claim-verifier';

const words = /[\p{L}\p{N}]+(?:[.,]\d+)*/gu;
const small = new Set(
  'a an and are as at be by for from has have in is it its of on or than that the to was were which with'.split(' '),
);

/**
 * What verification is worth without any: the share of a claim's words that stand in one passage decides. It knows no
 * synonyms and sees no changed figure, but asks for the words.
 */
export function wordOverlapVerifier(supportedFrom: number): ClaimVerifier {
  return {
    name: 'word overlap',
    async verify(folder, claims) {
      const { documents } = await readCorpusFolder(folder);
      const passages = documents.flatMap(({ source, passages: own }) =>
        own.map(({ text, headings }) => wordsOf([source.title, ...headings, text].join(' '))),
      );
      return claims.map(({ id, claim }) => {
        const asked = [...wordsOf(claim)];
        const overlap = Math.max(
          0,
          ...passages.map(known => asked.filter(word => known.has(word)).length / asked.length),
        );
        const confidence = Math.round(overlap * 1_000) / 1_000;
        return {
          id,
          verdict: confidence >= supportedFrom ? ('supported' as const) : ('unsupported' as const),
          confidence,
        };
      });
    },
  };
}

function wordsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(words) ?? []).filter(word => !small.has(word)));
}
