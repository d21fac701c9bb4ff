import { isCommon } from '#activities/verification/verify/common-words';
import { wordsIn } from '#activities/verification/verify/words';
import { findNames } from '#shared/text/names';

const pronouns = 'it|its|they|their|he|she|his|her|the|an?|this|these|that|those|each|every|all|both|some|any|no|one';
const verbs =
  "is|are|was|were|isn[’']t|aren[’']t|wasn[’']t|weren[’']t|has|have|had|hasn[’']t|haven[’']t|does|do|did|doesn[’']t|don[’']t|didn[’']t|can|cannot|can[’']t|could|may|might|must|will|won[’']t|would|should|not|never|now|also|then|still";
const boundary = new RegExp(
  `;\\s+|:\\s+(?=\\p{L})|,\\s(?:and|while|whereas|but|although|though|yet|so|or|nor)\\s+|,?\\s(?:while|whereas|although|though|yet)\\s+|\\s(?:and|but)\\s(?!an? (?:half|third|quarter|fifth)(?!\\p{L}))(?=(?:${pronouns}|${verbs}|in|on|for|at|with|by|after|from|\\p{Ll}+s|\\p{Ll}+ed)(?!\\p{L}))`,
  'gu',
);
/** "Although fewer firms pay, the volume grew": the clause that is granted ends with one of its commas. */
const granted = /^(?:although|though|even though|while|whereas|because)\s/iu;
const comma = /,\s+/gu;
const leastWords = 4;
const leastTelling = 2;
const mostPairs = 6;

/** A fact as a sentence. */
export interface Fact {
  readonly text: string;
  /** The same without whom the other names, where it has a subject of its own. */
  readonly bare: string | null;
}

/**
 * The two facts that a claim joins; the second is told of whom the first names when it names nobody, or does not say of
 * whom it is. None when it joins no two.
 */
export function factsOfClaim(text: string): readonly [Fact, Fact][] {
  return [...afterGranted(text), ...joined(text)].slice(0, mostPairs);
}

function joined(text: string): [Fact, Fact][] {
  return Array.from(text.matchAll(boundary)).flatMap(({ 0: { length }, index }) =>
    pairOf(text.slice(0, index), text.slice(index + length)),
  );
}

function afterGranted(text: string): [Fact, Fact][] {
  const opener = granted.exec(text)?.[0].length ?? 0;
  if (opener === 0) return [];
  return Array.from(text.matchAll(comma)).flatMap(({ 0: { length }, index }) =>
    pairOf(capital(text.slice(opener, index)), text.slice(index + length)),
  );
}

function pairOf(before: string, after: string): [Fact, Fact][] {
  const [first, second] = [`${before.trim()}.`, after.trim()];
  if (countOf(first) < leastWords || countOf(second) < leastWords - 1 || tellingIn(second) < leastTelling) return [];
  const subject = findNames(first)[0]?.text ?? opener(first);
  const isNamed = findNames(`${second}.`).length > 0 || /^\p{Lu}/u.test(second);
  const isElliptic = elliptic.test(second);
  const isTold = (isNamed && !isElliptic) || subject === null;
  const bare = isTold || isElliptic || leaning.test(second) ? null : capital(second);
  return [
    [
      { text: first, bare: null },
      { text: isTold ? second : `${subject}: ${second}`, bare },
    ],
  ];
}

/** "Acme sells", "Acme's price": a first word with a capital that is no ordinary one. */
function opener(sentence: string): string | null {
  const [word = ''] = /^\p{Lu}[\p{L}\p{N}]+(?=['’]s\s|\s)/u.exec(sentence) ?? [];
  return word === '' || isCommon(word) ? null : word;
}

/** "Is not sold in Norway" says of nobody whom it is about. */
const elliptic = new RegExp(`^(?:${verbs}|\\p{Ll}+ed)(?!\\p{L})`, 'u');

/** "Its price", "the other two": of what was said before. */
const leaning =
  /^(?:it|its|they|their|he|she|his|her|this|these|those|both|one|others?|the (?:other|same|rest|latter|former|remaining)|of (?:these|those|them))(?!\p{L})/iu;

function countOf(text: string): number {
  return text.split(/\s+/u).length;
}

function tellingIn(text: string): number {
  return wordsIn(text).filter(({ load }) => load > 0).length;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
