import type { OpenedSource } from '#activities/verification/evidence/library';
import { oncePer } from '#activities/verification/verify/once-per';
import { type Word, wordsIn } from '#activities/verification/verify/words';

/** What a document tells apart by a word in front shows within this. */
const longest = 60_000;

/** Neighbouring words of a document, by their stems: "upper plans" and "lower plans" are two things there. */
export const wordPairs = oncePer(
  (opened: OpenedSource): ReadonlySet<string> =>
    new Set(pairsOf(wordsIn(opened.text.slice(0, longest))).map(([one, other]) => pairKey(one, other))),
);

export function pairsOf(words: readonly Word[]): [Word, Word][] {
  return words.slice(1).flatMap((word, i): [Word, Word][] => {
    const before = words[i];
    return before && before.load > 0 && word.load > 0 ? [[before, word]] : [];
  });
}

export function pairKey(one: Word, other: Word): string {
  return `${one.keys[0]} ${other.keys[0]}`;
}
