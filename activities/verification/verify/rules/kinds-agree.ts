import type { Issue, Rule } from '#activities/verification/verify/comparison';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import { pairKey, pairsOf } from '#activities/verification/verify/word-pairs';
import type { Word } from '#activities/verification/verify/words';

/** Where a document speaks of upper and lower plans, what it says of the one is not told of the other. */
export const kindsAgree: Rule = {
  name: 'kinds-agree',
  run: ({ claim, evidence: { stated, near, pairs } }) =>
    pairsOf(claim.words).flatMap(([kind, thing]): Issue[] => {
      if (
        kind.load < 1 ||
        isAddress([kind, thing], claim) ||
        isFigureWord(kind, claim) ||
        kind.keys.some(key => stated.keys.has(key) || near.keys.has(key))
      )
        return [];
      if (!pairs.has(pairKey(kind, thing))) return [];
      const there = pairsOf(stated.words).find(
        ([other, same]) =>
          same.keys[0] === thing.keys[0] &&
          other.load === 1 &&
          !isAddress([other, same], stated) &&
          !other.keys.some(key => claim.keys.has(key)) &&
          !isFigureWord(other, stated),
      );
      if (!there) return [];
      return [
        {
          rule: 'kinds-agree',
          severity: 'conflict',
          detail: `this is about "${there[0].text} ${there[1].text}", not "${kind.text} ${thing.text}"`,
        },
      ];
    }),
};

/** "Acme.dev" is a name and no kind of "dev". */
function isAddress([one, other]: readonly [Word, Word], { text }: Statement): boolean {
  return /[.@/]/u.test(text.slice(one.end, other.start));
}
