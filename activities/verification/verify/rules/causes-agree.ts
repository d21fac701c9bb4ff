import type { Issue, Rule } from '#activities/verification/verify/comparison';
import { hasKin, sum } from '#activities/verification/verify/polarity/kin';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

const claimed =
  /(?<!\p{L})(?<!(?:not|only|just|merely|partly|also) )(?:because(?: of)?|owing to|thanks to|due to|on account of|as a result of|caused by)(?!\p{L})/iu;
const given =
  /(?<!\p{L})(?:because(?: of)?|owing to|thanks to|due to|on account of|as a result of|caused by|the (?:main |chief )?(?:reason|cause) (?:is|was|being)|since(?=(?:\s[\p{L}’'-]{1,30}){1,5}?\s(?:is|are|was|were|may|might|can|cannot|could|must|do|does|did|will|would|no longer)(?!\p{L})))(?!\p{L})/giu;

/** Of the words of one cause, how many the other side may have. */
const least = 0.4;
/** Of what the cause is given for, how much the sentence must tell. */
const same = 0.4;

/** Where the source gives a cause for it, the claim does not give another. */
export const causesAgree: Rule = {
  name: 'causes-agree',
  run: ({ claim, evidence: { stated, near, title, isRow } }) => {
    const found = claimed.exec(claim.text);
    if (!found || isRow) return [];
    const end = found.index + found[0].length;
    const cause = telling(claim, end, endOfClause(claim.text, end));
    const effect = claim.words.filter(word => word.load > 0 && !cause.includes(word));
    const isKnown = (word: Word) => [near, title].some(({ keys }) => word.keys.some(key => keys.has(key)));
    if (sum(cause) < 1 || overlap(cause, stated.words) >= 0.5) return [];
    const other = Array.from(stated.text.matchAll(given)).find(cue =>
      isOfAnother(
        cue,
        cause,
        effect.filter(word => hasKin(word, stated.words) || !isKnown(word)),
        claim,
        stated,
      ),
    );
    return other ? [exchanged(found[0], other[0])] : [];
  },
};

function isOfAnother(
  { index, 0: cue }: RegExpExecArray,
  cause: readonly Word[],
  effect: readonly Word[],
  claim: Statement,
  stated: Statement,
): boolean {
  const [from, to] = stated.sentenceAround(index);
  const own = telling(stated, index + cue.length, Math.min(to, endOfClause(stated.text, index + cue.length)));
  return (
    sum(own) >= 1 &&
    overlap(own, claim.words) < least &&
    overlap(cause, own) < least &&
    overlap(effect, telling(stated, from, index)) >= same
  );
}

function endOfClause(text: string, from: number): number {
  const found = /[,;:.](?!\d)/u.exec(text.slice(from));
  return found ? from + found.index : text.length;
}

function telling({ words }: Statement, from: number, to: number): Word[] {
  return words.filter(({ load, start }) => load > 0 && from <= start && start < to);
}

function overlap(words: readonly Word[], others: readonly Word[]): number {
  return words.length === 0 ? 0 : sum(words.filter(word => hasKin(word, others))) / sum(words);
}

function exchanged(cue: string, there: string): Issue {
  return {
    rule: 'causes-agree',
    severity: 'conflict',
    detail: `what the claim tells after "${cue.toLowerCase()}" is not what the source tells after "${there.toLowerCase()}"`,
  };
}
