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
import type { Word } from '#activities/verification/verify/words';

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
  if (words.length < 2) return null;
  const turned = exchangedFor(state, claim, stated);
  if (turned) return turned;
  if (isToldAlike(state, claim, stated)) return null;
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

/** "Compulsory for drivers and voluntary for clerks": each is told of what stands behind it. */
function exchangedFor(state: ToldState, claim: Statement, stated: Statement): ToldState | null {
  const told = statesOfAxis(state.axis, stated);
  const [own, other] = [0, 1].map(step =>
    told.filter(({ side }) => side === (step === 0 ? state.side : 1 - state.side)),
  );
  const [so, not] = [own?.[0], other?.[0]];
  if (told.length !== 2 || !so || !not || stated.sentenceAt(so.start) !== stated.sentenceAt(not.start)) return null;
  const [there, elsewhere] = [behind(so, stated, told), behind(not, stated, told)];
  const first = Math.min(so.start, not.start);
  const opening = stated.words.filter(({ end }) => end <= first);
  const wanted = behind(state, claim, []).filter(word => !hasKin(word, opening));
  const isSure = wanted.length > 0 && there.length > 0 && told.every(isPlain);
  return isSure && wanted.every(word => hasKin(word, elsewhere) && !hasKin(word, there)) ? not : null;
}

function isPlain({ isFact, isDenied }: ToldState): boolean {
  return isFact && !isDenied;
}

/** What stands behind a state, up to the next one. */
function behind({ end }: ToldState, statement: Statement, states: readonly ToldState[]): Word[] {
  const next = Math.min(statement.text.length, ...states.map(({ start }) => start).filter(start => start >= end));
  const rest = statement.text.slice(end, next);
  const stop = rest.search(contrast);
  const to = stop < 0 ? next : end + stop;
  return statement.words.filter(word => word.load === 1 && word.start >= end && word.end <= to);
}
const contrast = /[,;:.!?](?=\s|$)|(?<!\p{L})(?:but|while|whereas|and|although|though)(?!\p{L})/iu;

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
