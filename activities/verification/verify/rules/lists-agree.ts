import type { Comparison, Issue, Rule } from '#activities/verification/verify/comparison';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** "A, B, C and D" with a few words each; the first begins, and the last ends, somewhere among its words. */
const list =
  /(?<first>[^,;:.()]+), (?!(?:who|whom|whose|which|where|when|while|but|so|yet|then|as|if)\s)(?<inner>(?:[^,;:.()]+, )*?[^,;:.()]+?),? (?:and|or|nor) (?<last>[^,;:.()]+)/gu;
const longest = 5;
/** So many items of a list must be the source's before one that is not was put there. */
const leastKnown = 2;

/** Of a list that the source has, no item is exchanged for another. */
export const listsAgree: Rule = {
  name: 'lists-agree',
  run: comparison =>
    Array.from(comparison.claim.text.matchAll(list)).flatMap(({ index, groups, 0: text }): Issue[] => {
      const { first = '', inner = '', last = '' } = groups ?? {};
      const start = index + first.length + 2;
      const items = [
        ...itemsOf(comparison.claim, inner, start),
        wordsBetween(comparison.claim, index + text.length - last.length, index + text.length).slice(0, 2),
      ].filter(words => words.length > 0 && words.length <= longest);
      const known = items.filter(words => words.every(word => isIn(word, comparison.evidence.stated)));
      const strange = items.find(words => words.every(word => isStrange(word, comparison)));
      if (!strange || known.length + Number(isEndKnown(comparison, index, first)) < leastKnown) return [];
      const named = strange.map(word => word.text).join(' ');
      return [{ rule: 'lists-agree', severity: 'conflict', detail: `what the source lists has no "${named}"` }];
    }),
};

function itemsOf(claim: Statement, inner: string, start: number): Word[][] {
  let at = start;
  return inner.split(', ').map(item => {
    const words = wordsBetween(claim, at, at + item.length);
    at += item.length + 2;
    return words;
  });
}

function wordsBetween({ words }: Statement, start: number, end: number): Word[] {
  return words.filter(word => start <= word.start && word.end <= end && word.load > 0);
}

function isEndKnown({ claim, evidence }: Comparison, start: number, first: string): boolean {
  const word = wordsBetween(claim, start, start + first.length).at(-1);
  return word !== undefined && isIn(word, evidence.stated);
}

function isIn({ keys }: Word, { keys: there }: Statement): boolean {
  return keys.some(key => there.has(key));
}

function isStrange(word: Word, { claim, evidence: { stated, near, title } }: Comparison): boolean {
  return word.load === 1 && !isFigureWord(word, claim) && ![stated, near, title].some(each => isIn(word, each));
}
