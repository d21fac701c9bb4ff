import { type SenseFact, senseFacts } from '#activities/llm/semantic/sense-facts';
import { contractions, preamble, silentWords, synonyms } from '#activities/llm/semantic/sense-words';
import { normaliseForMatch } from '#shared/text/normalise';
import { stem } from '#shared/text/similarity';

/** Letters and digits with what ties them together; or a sign that may change what is said. */
const token = /[\p{L}\p{N}]+(?:[.,'&/+:_-][\p{L}\p{N}]+)*|[\p{S}%!#@*]|[-/](?=\p{N})/gu;
const sentenceStart = /(?:^|[.!?:;•|]["')\]]*\s+|["(]\s*)$/u;

/**
 * What a text says, piece by piece in its order: amounts, dates and countries in one form, names as they are written, other
 * words without their endings, and nothing for words that say nothing. Whatever is not recognised stays as it is.
 */
export function senseOf(written: string): string[] {
  const text = plain(written);
  const facts = senseFacts(text);
  const sense: string[] = [];
  let at = 0;
  for (const fact of [...facts, endOf(text)]) {
    sense.push(...wordsBetween(text, at, fact.start), fact.sense, ...fact.rest.map(wordSense));
    at = fact.end;
  }
  return sense.filter(piece => piece !== '');
}

function plain(written: string): string {
  const text = normaliseForMatch(written);
  return contractions.reduce((said, [short, long]) => said.replace(short, long), text).replace(preamble, '');
}

function endOf(text: string): SenseFact {
  return { start: text.length, end: text.length, sense: '', rest: [] };
}

function wordsBetween(text: string, from: number, to: number): string[] {
  return Array.from(text.slice(from, to).matchAll(token), match => {
    const word = match[0].replace(/'s$/u, '');
    return senseOfToken(word, sentenceStart.test(text.slice(Math.max(0, from + match.index - 8), from + match.index)));
  });
}

/** A word that begins a sentence may be a name or not: it is left whole, so that "Stripes" is not "Stripe". */
function senseOfToken(word: string, isFirst: boolean): string {
  if (/\p{N}/u.test(word)) return word.toLowerCase();
  if (!/^\p{Lu}/u.test(word) && !/\p{Lu}/u.test(word)) return wordSense(word);
  const lower = word.toLowerCase();
  if (word === 'I' || word === 'A') return '';
  const isName = !isFirst || /^..*\p{Lu}/u.test(word);
  if (isName) return `name:${word}`;
  return silentWords.has(lower) ? '' : (synonyms.get(lower) ?? lower);
}

function wordSense(word: string): string {
  const lower = word.toLowerCase();
  if (silentWords.has(lower)) return '';
  return synonyms.get(lower) ?? stem(lower);
}
