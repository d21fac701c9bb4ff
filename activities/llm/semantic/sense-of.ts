import { type SenseFact, senseFacts } from '#activities/llm/semantic/sense-facts';
import {
  contractions,
  gerundLinks,
  openingNoun,
  preamble,
  silentLinks,
  silentWords,
  synonyms,
} from '#activities/llm/semantic/sense-words';
import { normaliseForMatch } from '#shared/text/normalise';

/** Letters and digits with what ties them together; or a sign that may change what is said, which commas and dots do not. */
const token =
  /[\p{L}\p{N}]+(?:[.,'&/+:_-][\p{L}\p{N}]+)*|(?![.,;:!?'"…·•/\\¡¿])[\p{S}\p{Po}]|[-/](?=\s?[\p{N}\p{Sc}])/gu;
const sentenceStart = /(?:^|[.!?:;•]["')\]]*\s+|["(]\s*)$/u;

interface Word {
  readonly written: string;
  /** Names, amounts, dates, signs, and words that may be names. */
  readonly isExact: boolean;
}

/**
 * What a text says, piece by piece in its order: amounts, dates and countries in one form, all other words as they are
 * written, with one word for those that mean the same and none for those that say nothing. What is not recognised stays.
 */
export function senseOf(written: string): string[] {
  const text = plain(written);
  const words = wordsOf(text, senseFacts(text));
  const isLink = beforeExact(words);
  return words.flatMap((word, at) => {
    const lower = word.written;
    if (word.isExact) return [lower];
    if (silentWords.has(lower)) return [];
    if (silentLinks.has(lower)) return isLink[at] ? [lower] : [];
    return [synonyms.get(lower) ?? asVerb(words, at) ?? lower];
  });
}

function plain(written: string): string {
  const text = normaliseForMatch(written);
  const spelt = contractions.reduce((said, [short, long]) => said.replace(short, long), text);
  return spelt.replace(preamble, '').replace(openingNoun, '$1tool');
}

/** The words of a text in their order; a fact is one word, followed by those of it that its sense does not hold. */
function wordsOf(text: string, facts: readonly SenseFact[]): Word[] {
  const ofFacts = facts.flatMap(({ start, sense, rest }) => [
    { at: start, word: exactly(sense) },
    ...rest.map(word => ({ at: start, word: ordinary(word) })),
  ]);
  const others = Array.from(text.matchAll(token), match => ({ at: match.index, word: wordAt(text, match) }));
  const taken = new Uint8Array(text.length);
  for (const { start, end } of facts) taken.fill(1, start, end);
  const outside = others.filter(({ at }) => !taken[at]);
  return [...ofFacts, ...outside].sort((one, other) => one.at - other.at).map(({ word }) => word);
}

/** A capital makes a name of a word; at the start of a sentence, of one that has another capital. */
function wordAt(text: string, match: RegExpExecArray): Word {
  const word = match[0].replace(/'s$/u, '');
  if (/\p{N}/u.test(word)) return exactly(word.toLowerCase());
  if (!/\p{Lu}/u.test(word)) return ordinary(word);
  const isFirst = sentenceStart.test(text.slice(Math.max(0, match.index - 8), match.index));
  return isFirst && !/^.+\p{Lu}/u.test(word) ? ordinary(word) : exactly(`name:${word}`);
}

function exactly(written: string): Word {
  return { written, isExact: true };
}

function ordinary(word: string): Word {
  return { written: word.toLowerCase(), isExact: false };
}

/** For each word, whether the next one that says something is exact. */
function beforeExact(words: readonly Word[]): boolean[] {
  let isExactNext = false;
  return words
    .toReversed()
    .map(({ written, isExact }) => {
      const found = isExactNext;
      if (isExact || !isSilent(written)) isExactNext = isExact;
      return found;
    })
    .toReversed();
}

function isSilent(written: string): boolean {
  return silentWords.has(written) || silentLinks.has(written);
}

/** "To book" and "for booking" are one; "parking" and "park", "news" and "new" are not. */
function asVerb(words: readonly Word[], at: number): string | null {
  const [before, word] = [words[at - 1], words[at]?.written ?? ''];
  if (!before || before.isExact) return null;
  if (before.written === 'to') return `verb:${gerundOf(word)}`;
  return gerundLinks.has(before.written) && /\p{L}{2}ing$/u.test(word) ? `verb:${word}` : null;
}

/** A form that is missed only costs an answer that might have been taken over. */
function gerundOf(verb: string): string {
  if (/^[^aeiou]*[aeiou][bdgmnprt]$/u.test(verb)) return `${verb}${verb.at(-1)}ing`;
  return `${/(?:ee|oe|ye|ie)$/u.test(verb) ? verb : verb.replace(/e$/u, '')}ing`;
}
