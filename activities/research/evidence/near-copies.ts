import { isRow } from '#activities/research/evidence/is-row';
import type { FoundPassage } from '#shared/contracts/evidence';
import type { Passage } from '#shared/contracts/source';

const alike = 0.85;

interface Mark {
  readonly text: string;
  readonly isRow: boolean;
  readonly words: ReadonlySet<string>;
  readonly numbers: string;
}

/** Leaves out what says the same in nearly the same words with the same numbers. Of copies the first, and so best, stays. */
export function withoutNearCopies(found: readonly FoundPassage[]): FoundPassage[] {
  const kept: Mark[] = [];
  return found.filter(({ passage }) => {
    const mark = { text: passage.text, isRow: isRow(passage), words: wordsOf(passage), numbers: numbersOf(passage) };
    const isCopy = kept.some(other => isCopyOf(mark, other));
    if (!isCopy) kept.push(mark);
    return !isCopy;
  });
}

/** Rows differ in one cell and are still two facts, so only equal rows are copies. */
function isCopyOf(mark: Mark, other: Mark): boolean {
  if (mark.isRow || other.isRow) return mark.text === other.text;
  return other.numbers === mark.numbers && overlap(other.words, mark.words) >= alike;
}

function wordsOf({ text }: Passage): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function numbersOf({ text }: Passage): string {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).sort().join(' ');
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter(word => other.has(word)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 1 : shared / all;
}
