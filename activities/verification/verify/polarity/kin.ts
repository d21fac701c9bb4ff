import { groupsOf, stemOf } from '#activities/verification/verify/lexicon';
import type { Word } from '#activities/verification/verify/words';

/** They mean the same, or something akin. */
export function hasKin(word: Word, words: readonly Word[]): boolean {
  return words.some(other => isKin(word, other));
}

/** By the same stem, and not by a synonym. */
export function hasStem({ keys: [stem] }: Word, words: readonly Word[]): boolean {
  return words.some(({ keys }) => keys[0] === stem);
}

export function isKin(one: Word, other: Word): boolean {
  return one.keys.some(key => other.keys.includes(key));
}

/** Of loads. */
export function sum(words: readonly Word[]): number {
  return words.reduce((total, { load }) => total + load, 0);
}

/** One turns the other round: by the list of opposites, or by "un-" and "-less". */
export function isOpposite(one: Word, other: Word): boolean {
  return (
    other.poles.some(pole => one.poles.some(({ axis, side }) => axis === pole.axis && side !== pole.side)) ||
    isNegated(other, one) ||
    isNegated(one, other)
  );
}

/** The first is the other with "un-" or "-less": unaware of aware, and of what means the same. */
export function isNegated(one: Word, other: Word): boolean {
  const bare = bareOf(one.text);
  return bare !== null && isNamed(bare, other);
}

function isNamed(text: string, { keys }: Word): boolean {
  const stem = stemOf(text);
  return [stem, ...groupsOf(stem)].some(key => keys.includes(key));
}

/** "Aware" of "unaware". */
function bareOf(text: string): string | null {
  const bare = text.replace(/^(?:un|in|im|ir|il|non|dis)(?=\p{L}{4,})|(?<=\p{L}{3})less$/u, '');
  return bare === text ? null : bare;
}
