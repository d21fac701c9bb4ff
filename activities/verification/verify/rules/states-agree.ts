import type { Issue, Rule } from '#activities/verification/verify/comparison';
import { hasKin } from '#activities/verification/verify/polarity/kin';
import type { Statement } from '#activities/verification/verify/statement';
import {
  isOfCompared,
  restOf,
  shareAt,
  statesIn,
  statesOfAxis,
  type ToldState,
} from '#activities/verification/verify/told-states';

/** What is switched off is not told as switched on, nor what is free as what costs extra. */
export const statesAgree: Rule = {
  name: 'states-agree',
  run: ({ claim, evidence: { stated, isRow } }) =>
    isRow
      ? []
      : statesIn(claim).flatMap((state): Issue[] => {
          const other = otherwise(state, claim, stated);
          if (!other) return [];
          const detail = `the claim says "${state.text}" where the source says "${other.text}"`;
          return [{ rule: 'states-agree', severity: 'conflict', detail, of: state.start }];
        }),
};

/** The least share of what the claim says besides that must stand in the sentence of the opposite. */
const least = 0.5;

function otherwise(state: ToldState, claim: Statement, stated: Statement): ToldState | null {
  if (!state.isFact || state.isDenied || isOfTimes(claim)) return null;
  const words = restOf(claim, state);
  if (words.length < 2 || isToldAlike(state, claim, stated)) return null;
  const told = statesOfAxis(state.axis, stated).map(each => ({ each, ...shareAt(words, each, stated) }));
  const [against] = told
    .filter(
      ({ each, sentence }) => isAgainst(each, state) && (isOfCompared(state, claim, each, stated) ?? sentence >= least),
    )
    .toSorted((a, b) => b.sentence + b.clause - a.sentence - a.clause);
  if (!against) return null;
  const enough = against.sentence + against.clause - slack;
  const isOpen = told.some(({ each, sentence, clause }) => !isAgainst(each, state) && sentence + clause >= enough);
  return isOpen ? null : against.each;
}

function isAgainst({ side, isFact, isDenied }: ToldState, own: ToldState): boolean {
  return side !== own.side && isFact && !isDenied;
}

/** The source has the claim's own word, or one that means the same. */
function isToldAlike({ start, end, text }: ToldState, claim: Statement, stated: Statement): boolean {
  if (/\s/u.test(text)) return false;
  return claim.words.some(word => start <= word.start && word.end <= end && hasKin(word, stated.words));
}
const slack = 0.3;

/** It tells of a change of the state itself. */
function isOfTimes({ text }: Statement): boolean {
  return /(?<!\p{L})(?:until|before|after|once|used to|formerly|previously|no longer|again|then|instead)(?!\p{L})/iu.test(
    text,
  );
}
