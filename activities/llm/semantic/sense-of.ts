import { senseFacts } from '#activities/llm/semantic/sense-facts';
import { contractions, preamble, silentWords, synonyms } from '#activities/llm/semantic/sense-words';
import { normaliseForMatch } from '#shared/text/normalise';
import { stem } from '#shared/text/similarity';

/** Letters and digits with what ties them together; or a sign that may change what is said. */
const token = /[\p{L}\p{N}]+(?:[.,'&/+:_-][\p{L}\p{N}]+)*|[\p{S}%!#@*]|[-/](?=\p{N})/gu;
const sentenceStart = /(?:^|[.!?:;•|]["')\]]*\s+|["(]\s*)$/u;

/** One thing that is said. Pieces are the same when they are written the same, or when both have a stem and it is one. */
export interface SensePiece {
  readonly written: string;
  /** Null where endings count: names, amounts, dates, and words that may be names. */
  readonly stem: string | null;
}

/**
 * What a text says, piece by piece in its order: amounts, dates and countries in one form, names as they are written, other
 * words by their stems, and nothing for words that say nothing. Whatever is not recognised stays as it is.
 */
export function senseOf(written: string): SensePiece[] {
  const text = plain(written);
  const pieces: (SensePiece | null)[] = [];
  let at = 0;
  for (const fact of senseFacts(text)) {
    pieces.push(...piecesBetween(text, at, fact.start), exactly(fact.sense), ...fact.rest.map(pieceOfWord));
    at = fact.end;
  }
  return [...pieces, ...piecesBetween(text, at, text.length)].filter(piece => piece !== null);
}

function plain(written: string): string {
  const text = normaliseForMatch(written);
  return contractions.reduce((said, [short, long]) => said.replace(short, long), text).replace(preamble, '');
}

function exactly(written: string): SensePiece {
  return { written, stem: null };
}

function piecesBetween(text: string, from: number, to: number): (SensePiece | null)[] {
  return Array.from(text.slice(from, to).matchAll(token), match => {
    const at = from + match.index;
    const isFirst = sentenceStart.test(text.slice(Math.max(0, at - 8), at));
    return pieceOf(match[0].replace(/'s$/u, ''), isFirst);
  });
}

/** A word that begins a sentence may be a name or not: its ending counts, so that "Stripes" is not "Stripe". */
function pieceOf(word: string, isFirst: boolean): SensePiece | null {
  const lower = word.toLowerCase();
  if (/\p{N}/u.test(word)) return exactly(lower);
  if (!/\p{Lu}/u.test(word)) return pieceOfWord(word);
  if (word === 'I' || word === 'A') return null;
  if (!isFirst || /^.+\p{Lu}/u.test(word)) return exactly(`name:${word}`);
  if (silentWords.has(lower)) return null;
  return { written: lower, stem: synonyms.get(lower) ?? null };
}

function pieceOfWord(word: string): SensePiece | null {
  const lower = word.toLowerCase();
  if (silentWords.has(lower)) return null;
  return { written: lower, stem: synonyms.get(lower) ?? stem(lower) };
}
