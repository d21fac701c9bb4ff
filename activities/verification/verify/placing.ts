import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** A figure, date or name at its place in a text. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
}

const decay = 3;
const otherClause = 0.35;
const otherSentence = 0.5;

/** How near a word stands to an anchor: 1 right beside it, less with each word, and less again beyond its clause or sentence. */
function nearness(statement: Statement, word: Word, anchor: Anchor): number {
  const from = wordIndex(statement, anchor.start);
  const to = wordIndex(statement, Math.max(anchor.start, anchor.end - 1));
  const distance = word.at < from ? from - word.at : Math.max(0, word.at - to);
  const clause = statement.clauseAt(word.start) === statement.clauseAt(anchor.start) ? 1 : otherClause;
  const sentence = statement.sentenceAt(word.start) === statement.sentenceAt(anchor.start) ? 1 : otherSentence;
  return (clause * sentence) / (1 + distance / decay);
}

function wordIndex({ words }: Statement, offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words around an anchor of a claim that the evidence has as well, with how near they stand. */
export interface Surroundings {
  readonly words: readonly { readonly weight: number; readonly kin: readonly Word[] }[];
}

export function surroundingsOf(
  claim: Statement,
  anchor: Anchor,
  stated: Statement,
  isLeftOut: (word: Word) => boolean,
  weightOf: (word: Word) => number = () => 1,
): Surroundings {
  const words = claim.words.flatMap(word => {
    if (word.load === 0 || (word.start < anchor.end && anchor.start < word.end) || isLeftOut(word)) return [];
    const kin = stated.words.filter(other => word.keys.some(key => other.keys.includes(key)));
    return kin.length === 0
      ? []
      : [{ weight: Math.max(0.3, word.load) * weightOf(word) * nearness(claim, word, anchor), kin }];
  });
  return { words };
}

/** How well a place in the evidence has the same words around it. */
export function fitAt({ words }: Surroundings, stated: Statement, place: Anchor): number {
  return words.reduce(
    (sum, { weight, kin }) =>
      sum + weight * Math.max(...kin.map(other => (isAt(other, place) ? 0 : nearness(stated, other, place)))),
    0,
  );
}

function isAt(word: Word, { start, end }: Anchor): boolean {
  return word.start < end && start < word.end;
}
