import type { Issue, Rule } from '#activities/verification/verify/comparison';
import { stemOf } from '#activities/verification/verify/lexicon';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

const gap = '(?:\\s(?!(?:of|in|on|at|to|for|from|with|and|or|is|are|was|were)\\s)[\\p{L}’-]+){0,2}?\\s';
/** "A single founder", "just one method", "the only field". */
const sole = new RegExp(
  `(?<!\\p{L})(?:an? (?:single|sole|lone)|(?:just|only|exactly|no more than) one|the (?:only|sole|single|lone)(?! (?:one|ones|thing|way)\\b))${gap}`,
  'giu',
);
/** "One of several rates", "more than one founder", "two methods". */
const several = new RegExp(
  `(?<!\\p{L})(?:(?:several|multiple|numerous|many|more than one|a number of|a range of|various|two or more)|among (?:the|its|their)|one of (?:the|its|their|several|many|two|three|four|five|six))${gap}`,
  'giu',
);
/** "The other rates", "further rates". */
const another = /(?<!\p{L})(?:other|further|additional)\s$/iu;

/** One thing alone is not told of what the source has several of, nor the other way round. */
export const singleAgrees: Rule = {
  name: 'single-agrees',
  run: ({ claim, evidence: { stated } }) => {
    const own = nounsAfter(claim, sole);
    const rival = own.find(noun => isOneOf(noun, stated));
    if (rival) return [objection(rival, stated)];
    const many = nounsAfter(claim, several).find(noun => isAlone(noun, stated));
    return many
      ? [{ rule: 'single-agrees', severity: 'conflict', detail: `the source knows of no other "${many.text}"` }]
      : [];
  },
};

function objection({ text }: Word, { text: there }: Statement): Issue {
  const more = new RegExp(several, 'iu').exec(there)?.[0].trim() ?? 'several';
  return {
    rule: 'single-agrees',
    severity: 'conflict',
    detail: `the claim knows of one "${text}" alone where the source says "${more}"`,
  };
}

/** The words right after each of these cues. */
function nounsAfter({ text, words }: Statement, cue: RegExp): Word[] {
  return Array.from(text.matchAll(cue)).flatMap(({ index, 0: found }) => {
    const end = index + found.length;
    return words.filter(({ load, start, text: word }) => start === end && load > 0 && /^\p{L}{3,}$/u.test(word));
  });
}

/** The source has several of the same, counts two or more of them, or says who made it with others. */
function isOneOf(noun: Word, stated: Statement): boolean {
  const isSame = (other: Word) => other.keys[0] === noun.keys[0];
  if (nounsAfter(stated, sole).some(isSame)) return false;
  const isCounted = stated.figures.some(
    ({ kind, value, unit }) => kind === 'count' && (value ?? 0) >= 2 && stemOf(unit.toLowerCase()) === noun.keys[0],
  );
  return isCounted || nounsAfter(stated, several).some(isSame) || isTogether(noun, stated);
}

/** "Co-founded", "its co-founder": there was another founder. */
function isTogether({ keys: [stem = ''] }: Word, { text, words }: Statement): boolean {
  return words.some(
    ({ start, keys }) => /\bco-?$/iu.test(text.slice(Math.max(0, start - 4), start)) && isKin(stem, keys[0] ?? ''),
  );
}

function isKin(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return length >= 5 && one.slice(0, 5) === other.slice(0, 5);
}

/** "No other rate", "the only rate". */
function isAlone(noun: Word, stated: Statement): boolean {
  const isSame = (other: Word) => other.keys[0] === noun.keys[0];
  if (nounsAfter(stated, several).some(isSame)) return false;
  const isNoOther = stated.words.some(
    word =>
      isSame(word) &&
      /(?<!\p{L})no (?:other|further|additional|second)(?:\s[\p{L}’-]+){0,2}\s$/iu.test(
        stated.text.slice(Math.max(0, word.start - 50), word.start),
      ),
  );
  return (
    isNoOther ||
    nounsAfter(stated, sole).some(other => isSame(other) && !another.test(stated.text.slice(0, other.start)))
  );
}
