import type { FoundPassage } from '#shared/contracts/evidence';
import type { Passage } from '#shared/contracts/source';

const alike = 0.85;

/** Leaves out what says the same in nearly the same words with the same numbers. Of copies the first, and so best, stays. */
export function withoutNearCopies(found: readonly FoundPassage[]): FoundPassage[] {
  const kept: { readonly words: ReadonlySet<string>; readonly numbers: string }[] = [];
  return found.filter(({ passage }) => {
    const mark = { words: wordsOf(passage), numbers: numbersOf(passage) };
    const isCopy = kept.some(other => other.numbers === mark.numbers && overlap(other.words, mark.words) >= alike);
    if (!isCopy) kept.push(mark);
    return !isCopy;
  });
}

function wordsOf({ text }: Passage): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Rows about one metric differ in their numbers alone and are no copies. */
function numbersOf({ text }: Passage): string {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).sort().join(' ');
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter(word => other.has(word)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 1 : shared / all;
}
