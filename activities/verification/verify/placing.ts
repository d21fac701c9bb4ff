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
function nearness(statement: Statement, word: Anchor, anchor: Anchor): number {
  const from = wordIndex(statement, anchor.start);
  const to = wordIndex(statement, Math.max(anchor.start, anchor.end - 1));
  const at = wordIndex(statement, word.start);
  const distance = at < from ? from - at : Math.max(0, at - to);
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
  readonly words: readonly { readonly weight: number; readonly kin: readonly Anchor[] }[];
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

/** A figure that agrees tells a place as surely as a word does. */
const factWeight = 1.6;

/** The same with other facts of the claim and where the evidence has them. */
export function withFacts(
  { words }: Surroundings,
  { claim, anchor }: { readonly claim: Statement; readonly anchor: Anchor },
  facts: readonly { readonly at: Anchor; readonly there: readonly Anchor[] }[],
): Surroundings {
  const added = facts
    .filter(({ there }) => there.length > 0)
    .map(({ at, there }) => ({ weight: factWeight * nearness(claim, at, anchor), kin: there }));
  return { words: [...words, ...added] };
}

function isAt(word: Anchor, { start, end }: Anchor): boolean {
  return word.start < end && start < word.end;
}
