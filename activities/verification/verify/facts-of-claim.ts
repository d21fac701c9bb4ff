import { findNames } from '#shared/text/names';

const boundary =
  /;\s+|,\s(?:and|while|whereas|but|although)\s+|\s(?:while|whereas)\s+|\sand\s(?=(?:it|its|they|their|he|she|the|an?|in|on|for|\p{Ll}+s|\p{Ll}+ed)\s)/gu;
const leastWords = 4;

/**
 * The two facts that a claim joins, each as a sentence; the second is told of whom the first names when it names nobody.
 * None when it joins no two.
 */
export function factsOfClaim(text: string): readonly [string, string][] {
  return Array.from(text.matchAll(boundary)).flatMap((match): [string, string][] => {
    const first = `${text.slice(0, match.index).trim()}.`;
    const second = text.slice(match.index + match[0].length).trim();
    if (wordsIn(first) < leastWords || wordsIn(second) < leastWords - 1) return [];
    const names = findNames(`${first}.`);
    const [subject] = names;
    const isNamed = findNames(`${second}.`).length > 0 || /^\p{Lu}/u.test(second);
    return [[first, isNamed || !subject ? second : `${subject.text}: ${second}`]];
  });
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).length;
}
