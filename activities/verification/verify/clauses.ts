import { splitSentences } from '#shared/text/sentences';

/** Where one part of a sentence ends and the next, with a subject, verb or figure of its own, begins. */
const boundary =
  /[;:.!?](?=\s|$)|[()|]|\s[–—]\s|\n+|,?\s(?:while|whereas|but|although|though|because|since|if|unless|which|who|whose|where|when|after|before|compared with|versus|against|from|and|so|as well as|plus|or)\s|,\s/giu;

/** Number of the clause that each offset of a text lies in. */
export function clauseFinder(text: string): (offset: number) => number {
  const ends = Array.from(text.matchAll(boundary), match => match.index + 1);
  return offset => {
    let clause = 0;
    while (clause < ends.length && (ends[clause] ?? 0) <= offset) clause++;
    return clause;
  };
}

export interface SentenceFinder {
  /** Number of the sentence, or cell of a row, that an offset lies in. */
  sentenceAt(offset: number): number;
  /** Where it begins and ends. */
  sentenceAround(offset: number): readonly [from: number, to: number];
}

/** The same for sentences and the cells of a row. */
export function sentenceFinder(text: string): SentenceFinder {
  const ends = text.split(' | ').length > 1 ? cellEnds(text) : splitSentences(text).map(({ end }) => end);
  const sentenceAt = (offset: number) => {
    let sentence = 0;
    while (sentence < ends.length && (ends[sentence] ?? 0) <= offset) sentence++;
    return sentence;
  };
  return {
    sentenceAt,
    sentenceAround: offset => {
      const sentence = sentenceAt(offset);
      return [ends[sentence - 1] ?? 0, Math.min(ends[sentence] ?? text.length, text.length)];
    },
  };
}

function cellEnds(text: string): number[] {
  let at = 0;
  return text.split(' | ').flatMap(cell => {
    const start = at;
    at += cell.length + 3;
    return splitSentences(cell).map(({ end }) => start + end);
  });
}
