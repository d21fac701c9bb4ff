import type { Issue, Rule } from '#activities/verification/verify/comparison';
import type { EvidenceSpan } from '#activities/verification/verify/evidence-span';
import type { Siblings } from '#activities/verification/verify/siblings-of';

/** A claim about the row or section beside this one is not about this one. */
export const siblingsAgree: Rule = {
  name: 'siblings-agree',
  run: ({ claim: { text }, evidence }) =>
    evidence.siblings.flatMap((siblings): Issue[] => {
      const named = otherNamed(text, evidence, siblings);
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
function otherNamed(claim: string, { stated }: EvidenceSpan, { own, others }: Siblings): string | undefined {
  if (holds(claim, own)) return undefined;
  const mine = wordsOf(own);
  return others.find(other => {
    const theirs = wordsOf(other);
    const telling = theirs.filter(word => !mine.includes(word));
    const left = mine.filter(word => !theirs.includes(word));
    if (
      telling.length === 0 ||
      left.some(word => holds(claim, word)) ||
      !telling.some(word => /^\p{Lu}|\p{Ll}\p{Lu}/u.test(word))
    )
      return false;
    return telling.every(word => holds(claim, word)) && !telling.every(word => holds(stated.text, word));
  });
}

function wordsOf(text: string): string[] {
  return text
    .split(/[\s(),:;/]+/u)
    .filter(word => /[\p{L}\p{N}]{2}/u.test(word) && !/^(?:of|the|and|for|in|on|to|a|an)$/u.test(word));
}

/** Words as they stand, not within longer ones. By hand: an expression made for each pair takes a tenth of all time. */
function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + words.length, at + words.length + 2);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
