import type { Issue, Rule } from '#activities/verification/verify/comparison';
import type { EvidenceSpan } from '#activities/verification/verify/evidence-span';
import { holdsWhole } from '#activities/verification/verify/holds-whole';
import { labelOf } from '#activities/verification/verify/row-labels';
import type { Siblings } from '#activities/verification/verify/siblings-of';
import type { Statement } from '#activities/verification/verify/statement';
import { type Word, wordsIn } from '#activities/verification/verify/words';
import { initialsOf } from '#shared/text/initials';

/** A claim about the row or section beside this one is not about this one. */
export const siblingsAgree: Rule = {
  name: 'siblings-agree',
  run: ({ claim, evidence }) =>
    evidence.siblings.flatMap((siblings): Issue[] => {
      const named = otherNamed(claim.text, evidence, siblings) ?? otherLabelled(claim, evidence, siblings);
      if (named === undefined) return [];
      return [
        {
          rule: 'siblings-agree',
          severity: 'conflict',
          detail: `this is about "${siblings.own}", not about "${named}"`,
        },
      ];
    }),
};

/** By the words in which the two differ: "Consumption plan" and "Dedicated plan". */
function otherNamed(
  claim: string,
  { stated, title, isRow }: EvidenceSpan,
  { own, others }: Siblings,
): string | undefined {
  if (holdsWhole(claim, own)) return undefined;
  const named = others.find(other => isOfOneSort(own, other) && isSpelt(claim, other) && !isSpelt(claim, own));
  if (named !== undefined && !isSpelt(stated.text, named)) return named;
  const mine = wordsOf(own);
  return others.find(other => {
    const theirs = wordsOf(other);
    const telling = theirs.filter(word => !mine.includes(word));
    const left = mine.filter(word => !theirs.includes(word));
    if (
      telling.length === 0 ||
      left.some(word => holdsWhole(claim, word)) ||
      !telling.some(word => /^\p{Lu}|\p{Ll}\p{Lu}/u.test(word))
    )
      return false;
    if (isInShort(other, stated.text) || (isRow && telling.every(word => holdsWhole(title.text, word)))) return false;
    return telling.every(word => holdsWhole(claim, word)) && !telling.every(word => holdsWhole(stated.text, word));
  });
}

/** A row of a table says nothing of a claim that has no word of its label, and has one of the label of another row. */
function otherLabelled(claim: Statement, { passages, stated, near, title }: EvidenceSpan, { own, others }: Siblings) {
  if (!passages.some(row => labelOf(row) === own)) return undefined;
  const isTold = ({ load, keys }: Word) => load === 1 && keys.some(key => claim.keys.has(key));
  const mine = wordsIn(own);
  if (!mine.some(({ load }) => load === 1) || mine.some(isTold)) return undefined;
  const isKnown = (key: string) => [stated, near, title].some(({ keys }) => keys.has(key));
  return others.find(other => wordsIn(other).some(word => isTold(word) && !word.keys.some(isKnown)));
}

const leastInitials = 3;

/** The "NCPG" of a row published by others is the National Council on Problem Gambling. */
function isInShort(other: string, text: string): boolean {
  const initials = initialsOf(other);
  return initials.length >= leastInitials && holdsWhole(text, initials);
}

/** "Northern line" and "Southern line": a sentence has them in lower case as well. */
function isOfOneSort(own: string, other: string): boolean {
  const [mine, theirs] = [wordsOf(own), wordsOf(other)].map(words => words.map(word => word.toLowerCase()));
  return (theirs?.length ?? 0) === 2 && mine?.length === 2 && mine[1] === theirs?.[1];
}

function isSpelt(text: string, label: string): boolean {
  return holdsWhole(text.toLowerCase(), withoutNote(label).toLowerCase());
}

/** "Consumption (in preview)": what is added in brackets does not tell it from others. */
function withoutNote(label: string): string {
  return label.replace(/(?<=\S)\s*\([^)]*\)\s*$/u, '');
}

function wordsOf(text: string): string[] {
  return withoutNote(text)
    .split(/[\s(),:;/]+/u)
    .filter(word => /[\p{L}\p{N}]{2}/u.test(word) && !/^(?:of|the|and|for|in|on|to|a|an)$/u.test(word));
}
