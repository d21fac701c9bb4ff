import type { Issue, Rule } from '#activities/verification/verify/comparison';
import { isDenied, toldIn } from '#activities/verification/verify/polarity/denials';
import { orderOf } from '#activities/verification/verify/polarity/order';
import { regionOf } from '#activities/verification/verify/polarity/region';
import { isOfLabel } from '#activities/verification/verify/polarity/row-labels';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** More is not told as less, won as lost, reliable as unreliable. */
export const oppositesAgree: Rule = {
  name: 'opposites-agree',
  run: ({ claim, evidence: { stated, isRow } }) =>
    toldIn(claim).flatMap(told => {
      const near = new Set(regionOf(told, toldIn(stated)).words);
      return claim.words
        .filter(({ start }) => told.part.start <= start && start < told.part.end)
        .flatMap((word): Issue[] => {
          if (isFigureWord(word, claim)) return [];
          const other = turnedRound(word, claim, stated);
          if (!other || (!isRow && other.load > 0 && !near.has(other) && near.size > 0)) return [];
          if (ofSize.test(word.text) && ofSize.test(other.text) && isBound(word, claim) !== isBound(other, stated))
            return [];
          const isCrossed = orderOf(word, { claim, other, stated }) === 'swapped';
          if ((isDenied(word, claim) !== isDenied(other, stated)) !== isCrossed) return [];
          const detail = `the claim says "${word.text}" where the source says "${other.text}"`;
          return [{ rule: 'opposites-agree', severity: 'conflict', detail }];
        });
    }),
};
const ofSize = /^(?:above|below|over|under|more|less|fewer|larger|smaller|beyond|exceed\w*)(?: than)?$/u;

/** "Above 5 %" bounds a number; what is above something else is no opposite of "below 5 %". */
function isBound(word: Word, { text, figures }: Statement): boolean {
  return figures.some(
    ({ start }) => start >= word.end && /^\s?(?:\p{L}{2,3}\s)?\P{L}?$/u.test(text.slice(word.end, start)),
  );
}

/** The opposite that the source has and the claim has not, where the source lacks the claim's word and its kin. */
function turnedRound(word: Word, claim: Statement, stated: Statement): Word | null {
  const [stem = ''] = word.keys;
  if (stated.keys.has(stem)) return null;
  const negated = negatedForm(word, claim, stated);
  if (negated) return negated;
  if (word.poles.length === 0 || isOnlyAlike(word)) return null;
  const isOpposite = (other: Word) =>
    other.poles.some(pole => word.poles.some(own => own.axis === pole.axis && own.side !== pole.side)) &&
    !other.poles.some(pole => word.poles.some(own => own.axis === pole.axis && own.side === pole.side));
  if (/^(?:before|after|earlier|later)$/u.test(word.text)) return orderTurned(word, claim, stated);
  const found = stated.words.filter(
    other =>
      isOpposite(other) &&
      !claim.keys.has(other.keys[0] ?? '') &&
      !isFigureWord(other, stated) &&
      !isOfLabel(other, stated) &&
      !isOnlyAlike(other),
  );
  if (found.length === 0) return null;
  const isHeld = stated.words.some(other =>
    other.poles.some(pole => word.poles.some(own => own.axis === pole.axis && own.side === pole.side)),
  );
  return isHeld ? null : (found[0] ?? null);
}

/** A law is of one stem with what is lawful, and its opposite is no ban. */
function isOnlyAlike({ text }: Word): boolean {
  return /^laws?$/u.test(text);
}

/** "reliable" and "unreliable", "voluntary" and "involuntary". */
function negatedForm({ text }: Word, claim: Statement, stated: Statement): Word | null {
  if (text.length < 5) return null;
  const bare = /^(?:un|in|im|ir|il|non|dis)(?=\p{L}{4,})/u;
  return (
    stated.words.find(other => {
      if (claim.keys.has(other.keys[0] ?? '') || other.text.length < 5) return false;
      return (
        (bare.test(other.text) && other.text.replace(bare, '') === text) ||
        (bare.test(text) && text.replace(bare, '') === other.text)
      );
    }) ?? null
  );
}

/** "X before Y" is "Y after X": only the same word behind both makes them opposites. */
function orderTurned(word: Word, claim: Statement, stated: Statement): Word | null {
  const next = claim.words.slice(word.at + 1).find(({ load }) => load > 0);
  const wanted = word.text === 'before' ? 'after' : word.text === 'after' ? 'before' : null;
  return (
    stated.words.find(other => {
      const behind = stated.words.slice(other.at + 1).find(({ load }) => load > 0);
      return other.text === wanted && next !== undefined && behind?.keys[0] === next.keys[0];
    }) ?? null
  );
}
