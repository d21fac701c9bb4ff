import type { Comparison, Issue, Rule } from '#activities/verification/verify/comparison';
import type { Figure } from '#activities/verification/verify/figures';
import { areOppositeForms } from '#activities/verification/verify/opposite-forms';
import { type Denial, isDenied, toldIn } from '#activities/verification/verify/polarity/denials';
import { isKin } from '#activities/verification/verify/polarity/kin';
import { orderOf } from '#activities/verification/verify/polarity/order';
import { regionOf } from '#activities/verification/verify/polarity/region';
import { isOfLabel } from '#activities/verification/verify/polarity/row-labels';
import { ofNobody } from '#activities/verification/verify/polarity/told-otherwise';
import { isLeftOver } from '#activities/verification/verify/reckoning/added-and-taken';
import { wayOfDifference } from '#activities/verification/verify/reckoning/called-differences';
import { isLeftOfAmount } from '#activities/verification/verify/reckoning/shares-of-amounts';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** More is not told as less, won as lost, reliable as unreliable. */
export const oppositesAgree: Rule = {
  name: 'opposites-agree',
  run: ({ claim, evidence: { stated, isRow }, agreeing }) =>
    toldIn(claim).flatMap(told => {
      const near = new Set(regionOf(told, toldIn(stated)).words);
      return claim.words
        .filter(({ start }) => told.part.start <= start && start < told.part.end)
        .flatMap((word): Issue[] => {
          if (isFigureWord(word, claim)) return [];
          const other = turnedRound(word, claim, stated);
          if (!other || (!isRow && other.load > 0 && !near.has(other) && near.size > 0)) return [];
          if (areApart({ word, claim, other, stated, agreeing })) return [];
          const isCrossed = orderOf(word, { claim, other, stated }) === 'swapped';
          if ((isReversed(word, claim) !== isReversed(other, stated)) !== isCrossed) return [];
          const detail = `the claim says "${word.text}" where the source says "${other.text}"`;
          return [{ rule: 'opposites-agree', severity: 'conflict', detail, of: word.start }];
        });
    }),
};
const ofSize =
  /^(?:above|below|over|under|more|less|fewer|larger|smaller|beyond|exceed\w*|at least|at most|up to|minimum|maximum)(?: than)?$/u;

interface Sized extends Pick<Comparison, 'claim' | 'agreeing'> {
  readonly word: Word;
  readonly other: Word;
  readonly stated: Statement;
}

/** Of two numbers, or of one deal from both sides. */
function areApart(sides: Sized): boolean {
  const { word, claim, other, stated } = sides;
  if (isReckoned(sides)) return true;
  if (ofSize.test(word.text) && ofSize.test(other.text)) return !areOfOne(sides);
  return isConverse(word) && isConverse(other) && isPassive(word, claim) !== isPassive(other, stated);
}

/** "900 million below theirs", "21 are still open": a figure that comes out right says which way it is meant. */
function isReckoned({ word, claim, stated, agreeing }: Sized): boolean {
  return claim.figures.some(figure => {
    if (!agreeing.get(figure)?.includes(figure)) return false;
    const gap = claim.text.slice(figure.end, word.start);
    const isItsWord = word.start >= figure.end && /^\s(?:[\p{L}’'-]+\s){0,3}$/u.test(gap);
    return (isItsWord && wayOfDifference(figure, claim) !== null) || isLeft(figure, claim, stated);
  });
}

function isLeft(figure: Figure, claim: Statement, stated: Statement): boolean {
  return isLeftOver(figure, claim, stated) || isLeftOfAmount(figure, claim, stated);
}

/** "Above 5 %" bounds a number: what is above another, or above something else, is no opposite of "below 5 %". */
function areOfOne({ word, claim, other, stated, agreeing }: Sized): boolean {
  const [own, there] = [boundOf(word, claim), boundOf(other, stated)];
  if (!own || !there) return !own && !there;
  return agreeing.get(own)?.includes(there) ?? false;
}

function boundOf(word: Word, { text, figures }: Statement): Figure | undefined {
  return figures.find(
    ({ start }) => start >= word.end && /^\s?(?:\p{L}{2,3}\s)?\P{L}?$/u.test(text.slice(word.end, start)),
  );
}

/** Denied, or weakened: "less expensive" is cheaper. */
function isReversed(word: Word, statement: Statement): boolean {
  const isLess = /(?<!\p{L})(?:less|least)\s$/iu.test(statement.text.slice(0, word.start));
  const told = ofMany.test(word.text) ? countedBy(word, statement) : word;
  return (
    (isDenied(told, statement) ||
      isOfNobody(word, statement) ||
      isNotTheSame(word, statement) ||
      isDeniedBefore(word, statement)) !== isLess
  );
}

const ofMany = /^(?:most|all|every|many|few|handful|majority|minority)$/u;

/** What such a word counts is what a denial is said of: "most farms are exempt". */
function countedBy(word: Word, { words }: Statement): Word {
  return words.slice(word.at + 1).find(({ load }) => load > 0) ?? word;
}

/** "Do not find errors before they deploy": the time is under the denial of its clause. */
function isDeniedBefore({ text, start }: Word, statement: Statement): boolean {
  if (!/^(?:before|after)$/u.test(text)) return false;
  const isOver = ({ kind, end }: Denial) =>
    kind === 'plain' && end <= start && !otherClause.test(statement.text.slice(end, start));
  return toldIn(statement).flatMap(({ denials }) => denials.filter(isOver)).length % 2 === 1;
}
const otherClause = /[,;:.|]|(?<!\p{L})(?:and|so|but|which|who|that)(?!\p{L})/iu;

/** "None of them lost": it reaches over their names. */
function isOfNobody(word: Word, statement: Statement): boolean {
  const told = toldIn(statement).find(({ part }) => part.start <= word.start && word.start < part.end);
  return told?.denials.some(({ text, end }) => ofNobody.test(text) && end <= word.start) ?? false;
}

/** "Not the same" denies a word that says too little for a denial of its own. */
function isNotTheSame({ load, start }: Word, { text }: Statement): boolean {
  return load === 0 && /(?:\bnot|n['’]t)\s(?:\p{L}+\s){0,2}$/iu.test(text.slice(0, start));
}

/** Two tell of one deal with these, each from their side: what the one sells is bought by the other. */
function isConverse({ text }: Word): boolean {
  return /^(?:buy|buys|bought|buying|purchase[sd]?|sell|sells|sold|selling|lend|lends|lent|borrow(?:s|ed)?|receive[sd]?|give[ns]?|gave|pa(?:y|ys|id)|hire[sd]?)$/u.test(
    text,
  );
}

/** "Is bought", and nobody named who does. */
function isPassive({ start, end }: Word, { text }: Statement): boolean {
  return (
    /(?<!\p{L})(?:is|are|was|were|be|been|being|gets?|got)(?:\s(?:not|\p{L}+ly))?\s$/iu.test(text.slice(0, start)) &&
    !/^(?:\s[^\s.;,]+){0,3}\sby(?!\p{L})/iu.test(text.slice(end))
  );
}

/** The opposite that the source has and the claim has not, where the source lacks the claim's word and its kin. */
function turnedRound(word: Word, claim: Statement, stated: Statement): Word | null {
  if (hasWord(word, stated)) return null;
  const negated = negatedForm(word, claim, stated);
  if (negated) return negated;
  if (word.poles.length === 0 || isOnlyAlike(word) || isOfTime(word, claim) || isAllBut(word, claim)) return null;
  const isOpposite = (other: Word) =>
    other.poles.some(pole => word.poles.some(own => own.axis === pole.axis && own.side !== pole.side)) &&
    !other.poles.some(pole => word.poles.some(own => own.axis === pole.axis && own.side === pole.side));
  if (/^(?:before|after|earlier|later)$/u.test(word.text)) return orderTurned(word, claim, stated);
  const found = stated.words.filter(
    other =>
      isOpposite(other) &&
      !isToldIn(claim, other, stated) &&
      !isFigureWord(other, stated) &&
      !isOfLabel(other, stated) &&
      !isOnlyAlike(other) &&
      !isOfTime(other, stated),
  );
  if (found.length === 0) return null;
  const held = stated.words.filter(
    other =>
      !isOfLabel(other, stated) &&
      other.poles.some(pole => word.poles.some(own => own.axis === pole.axis && own.side === pole.side)),
  );
  const isBeside = (other: Word) => areCollocated([word, claim], [other, stated]);
  if (held.length === 0) return found[0] ?? null;
  return held.some(isBeside) ? null : (found.find(isBeside) ?? null);
}

/** The name of a column has it only in the same form: what was "opened" on a date need not be open. */
function hasWord({ text, keys: [stem = ''] }: Word, stated: Statement): boolean {
  return (
    stated.keys.has(stem) &&
    stated.words.some(other => other.keys.includes(stem) && (other.text === text || !isOfLabel(other, stated)))
  );
}

/** "Accumulated surplus" and "accumulated deficit" stand by the same word: other words of either side tell of something else. */
function areCollocated(
  [word, claim]: readonly [Word, Statement],
  [other, stated]: readonly [Word, Statement],
): boolean {
  return [-1, 1].some(step => {
    const [own, there] = [claim.words[word.at + step], stated.words[other.at + step]];
    return own !== undefined && there !== undefined && own.load === 1 && isKin(own, there);
  });
}

/** In the claim as well; of a cell that is this one word, a form of it tells something else: "opened in March" of what is open. */
function isToldIn(claim: Statement, other: Word, { text }: Statement): boolean {
  const isCell = /: $/u.test(text.slice(0, other.start)) && /^(?: \||$)/u.test(text.slice(other.end));
  return isCell ? claim.words.some(word => word.text === other.text) : claim.keys.has(other.keys[0] ?? '');
}

/** A law is of one stem with what is lawful, and its opposite is no ban. */
function isOnlyAlike({ text }: Word): boolean {
  return /^laws?$/u.test(text);
}

/** "Within a week" is no place. */
function isOfTime({ text, end }: Word, statement: Statement): boolean {
  return (
    /^(?:within|inside)$/u.test(text) &&
    /^\s(?:[\p{L}\d]+\s){0,2}(?:second|minute|hour|day|week|month|quarter|year)s?(?!\p{L})/iu.test(
      statement.text.slice(end),
    )
  );
}

/** "All but four" is no "all". */
function isAllBut({ text, end }: Word, statement: Statement): boolean {
  return text === 'all' && /^\sbut\s/iu.test(statement.text.slice(end));
}

/** The opposite by its form that the source has and the claim has not. */
function negatedForm({ text }: Word, claim: Statement, stated: Statement): Word | null {
  return stated.words.find(other => !claim.keys.has(other.keys[0] ?? '') && areOppositeForms(text, other.text)) ?? null;
}

/** "X before Y" is "Y after X": only the same word behind both makes them opposites. */
function orderTurned(word: Word, claim: Statement, stated: Statement): Word | null {
  const next = claim.words.slice(word.at + 1).find(({ load }) => load > 0);
  const wanted = word.text === 'before' ? 'after' : word.text === 'after' ? 'before' : null;
  return (
    stated.words.find(other => {
      const behind = stated.words.slice(other.at + 1).find(({ load }) => load > 0);
      return other.text === wanted && next !== undefined && behind !== undefined && isKin(behind, next);
    }) ?? null
  );
}
