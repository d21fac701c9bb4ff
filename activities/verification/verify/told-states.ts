import { oncePer } from '#activities/verification/verify/once-per';
import { oppositeStates } from '#activities/verification/verify/opposite-states';
import { hasKin } from '#activities/verification/verify/polarity/kin';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** A word or phrase that tells one of two opposite states, and which of them is meant. */
export interface ToldState {
  readonly axis: number;
  readonly side: 0 | 1;
  /** Denied, or weakened by "less". */
  readonly isDenied: boolean;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Told as a fact, and not of another time, as a wish or on a condition. */
  readonly isFact: boolean;
}

const denial =
  /(?<!\p{L})(?:not|never|no|nor|neither|hardly|nobody|none|cannot|\p{L}{1,12}n['’]t|without|less|least|far from|anything but|no longer|few|nothing)(?:\s(?!(?:but|only|and|or|more)\s)[\p{L}'’-]{1,20}){0,3}\s$/iu;
const unsure =
  /(?<!\p{L})(?:would|could|might|may|if|unless|whether|instead of|rather than|used to|formerly|previously|once|originally|until|before|after|asked|wants?|wanted|demand\p{L}*|hop(?:es?|ed)|plan(?:s|ned)?|intend\p{L}*|aims?|refus\p{L}*|fail(?:s|ed)|threat\p{L}*|fear\p{L}*|avoid\p{L}*|stop(?:s|ped)?|prevent\p{L}*|or|than|had|from|tr(?:y|ies|ied|ying) to|expect\p{L}*|doubt\p{L}*|risk\p{L}*)(?:\s[\p{L}'’-]{1,20}){0,4}\s$/iu;

/** The opposite states that a claim tells. */
export const statesIn = oncePer((claim: Statement): readonly ToldState[] =>
  oppositeStates.flatMap((_, axis) => statesOfAxis(axis, claim)),
);

export function statesOfAxis(axis: number, statement: Statement): ToldState[] {
  const sides = oppositeStates[axis]?.sides ?? [];
  const found = sides.flatMap((pattern, side) =>
    Array.from(statement.text.matchAll(pattern), match =>
      stateOf(match, { axis, side: side === 0 ? 0 : 1, statement }),
    ),
  );
  // "Switched off" lies over nothing, "not included" over "included".
  return found.filter(
    one =>
      !found.some(
        other => other !== one && other.start <= one.start && one.end <= other.end && lengthOf(other) > lengthOf(one),
      ),
  );
}

function lengthOf({ start, end }: ToldState): number {
  return end - start;
}

function stateOf(
  { index, 0: text }: RegExpExecArray,
  { axis, side, statement }: { readonly axis: number; readonly side: 0 | 1; readonly statement: Statement },
): ToldState {
  const before = clauseBefore(statement, index);
  return {
    axis,
    side,
    isDenied: denial.test(before),
    start: index,
    end: index + text.length,
    text,
    isFact: !unsure.test(before),
  };
}

const longest = 120;

/** What of its clause stands before a word. */
function clauseBefore({ text }: Statement, at: number): string {
  return (
    text
      .slice(Math.max(0, at - longest), at)
      .split(/[.,;:!?()|]\s?|\s[–—]\s/u)
      .at(-1) ?? ''
  );
}

/** The words that say of what it is told: those of the claim besides the state itself. */
export function restOf(claim: Statement, { start, end }: ToldState): Word[] {
  return claim.words.filter(
    word => word.load === 1 && (word.end <= start || end <= word.start) && !isFigureWord(word, claim),
  );
}

/** How much of these words stands in the sentence of a state, and in its clause. */
export function shareAt(
  words: readonly Word[],
  { start, end }: ToldState,
  stated: Statement,
): { readonly sentence: number; readonly clause: number } {
  const others = stated.words.filter(word => word.end <= start || end <= word.start);
  const sentence = others.filter(word => stated.sentenceAt(word.start) === stated.sentenceAt(start));
  const clause = sentence.filter(word => stated.clauseAt(word.start) === stated.clauseAt(start));
  const shareOf = (some: readonly Word[]) =>
    words.length === 0 ? 0 : words.filter(word => hasKin(word, some)).length / words.length;
  return { sentence: shareOf(sentence), clause: shareOf(clause) };
}

/** Does the source tell it of what the claim compares with another, and not of that other? Null where nothing is compared. */
export function isOfCompared(state: ToldState, claim: Statement, other: ToldState, stated: Statement): boolean | null {
  const than = /(?<!\p{L})than(?!\p{L})/iu.exec(claim.text.slice(state.end));
  if (!than) return null;
  const rest = restOf(claim, state);
  const [before, behind] = [
    rest.filter(({ end }) => end <= state.start),
    rest.filter(({ start }) => start >= state.end + than.index),
  ];
  const former = stated.words.filter(
    ({ start, end }) => end <= other.start && stated.sentenceAt(start) === stated.sentenceAt(other.start),
  );
  const shareOf = (some: readonly Word[], others: readonly Word[]) => {
    const own = some.filter(word => !hasKin(word, others));
    return own.length === 0 ? 0 : own.filter(word => hasKin(word, former)).length / own.length;
  };
  const share = shareOf(before, behind);
  return share >= 0.5 && share > shareOf(behind, before);
}
