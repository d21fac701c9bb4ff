import type { Comparison, Issue, Rule } from '#activities/verification/verify/comparison';
import {
  type DatedClause,
  datedClausesOf,
  isOtherTime,
  maySameTime,
  type ToldTime,
} from '#activities/verification/verify/dates/dated-clauses';
import { isShiftedTo } from '#activities/verification/verify/dates/shifted-dates';
import { hasKin, isKin } from '#activities/verification/verify/polarity/kin';
import type { Word } from '#activities/verification/verify/words';

/** What happened has the date that stands with it, and not that of another event beside it. */
export const eventsDated: Rule = {
  name: 'events-dated',
  run: comparison => {
    const { claim, evidence, isOrdinary } = comparison;
    if (evidence.isRow) return [];
    const there = [evidence.near, evidence.stated].flatMap(statement => datedClausesOf(statement, isOrdinary));
    if (!there.some(({ times }) => times.length > 0)) return [];
    return datedClausesOf(claim, isOrdinary)
      .flatMap(told =>
        told.times
          .filter(time => time.isWhen && !isFollowing(time, comparison))
          .flatMap(time => issueOf(comparison, told, time, there)),
      )
      .slice(0, 1);
  },
};

/** "B follows three years later": its date stands nowhere. */
function isFollowing({ text }: ToldTime, { claim, evidence: { stated } }: Comparison): boolean {
  return claim.dates.some(date => text.includes(date.text.trim()) && isShiftedTo(date, claim, stated));
}

function issueOf(comparison: Comparison, told: DatedClause, time: ToldTime, there: readonly DatedClause[]): Issue[] {
  const scored = there.map(event => ({ event, fit: fitOf(comparison, told, event) }));
  const isHere = ({ times }: DatedClause) => times.some(each => maySameTime(each, time));
  const rivals = scored
    .filter(({ event, fit }) => fit >= least && isRival(event, time, told) && !isHere(event))
    .toSorted((one, other) => other.fit - one.fit);
  const [rival] = rivals;
  const at = rival?.event.times.find(each => each.isWhen);
  if (!rival || !at) return [];
  if (scored.some(({ event, fit }) => !rivals.some(each => each.event === event) && fit >= rival.fit * asGood))
    return [];
  const detail = `the source says this of ${at.text.trim()}, not of ${time.text.trim()}`;
  return [{ rule: 'events-dated', severity: 'conflict', detail }];
}

/** Share of what the claim tells that the clause must have, its verb counted as much as all the rest. */
const least = 0.7;
/** A clause that may have another date, or has that of the claim, must fit clearly worse. */
const asGood = 0.85;

/** What follows may tell another date. */
const reckoned =
  /(?<!\p{L})(?:later|earlier|behind|ahead|delay\p{L}{0,4}|instead|originally|until|between|postpon\p{L}{0,3}|after all|again|(?:was|were|had been) (?:to|due|planned|scheduled|supposed|meant|expected|intended)|had (?:planned|hoped|meant))(?!\p{L})/u;

function isRival({ times, text }: DatedClause, time: ToldTime, told: DatedClause): boolean {
  const own = times.filter(({ isWhen }) => isWhen);
  return (
    own.length > 0 &&
    own.every(each => isOtherTime(each, time)) &&
    !reckoned.test(text) &&
    !own.some(each => told.times.some(other => maySameTime(each, other)))
  );
}

/** 0 where the clause does not tell the event. */
function fitOf({ weightOf, evidence: { title } }: Comparison, told: DatedClause, event: DatedClause): number {
  if (!isSameDeed(told, event)) return 0;
  const core = told.post.length > 0 ? told.post : told.verb ? [told.verb] : [];
  const all = [...event.words, ...event.of];
  const isThroughout = (word: Word) => hasKin(word, title.words) && !hasKin(word, all);
  const rest = [...told.words, ...told.of].filter(word => !core.includes(word) && !isThroughout(word));
  const isFound = (word: Word) => hasKin(word, all) || (event.clause.isOpen && told.of.includes(word));
  const weigh = (words: readonly Word[]) => words.reduce((total, word) => total + word.load * weightOf(word), 0);
  const whole = weigh(rest);
  return whole === 0 ? 1 : 0.5 + 0.5 * (weigh(rest.filter(isFound)) / whole);
}

function isSameDeed(told: DatedClause, event: DatedClause): boolean {
  if (told.post.length > 0) return told.post.some(word => hasKin(word, event.post));
  if (told.verb === null || event.verb === null) return false;
  return isKin(told.verb, event.verb) || areHappenings(told, event);
}

const happening =
  /(?<!\p{L})(?:t(?:ook|akes?|aking) place|held|appear(?:s|ed)?|c(?:ame|omes) out|published|happened|occurred|kicked off|staged|premiered|debuted)(?!\p{L})/u;

/** "Was held" and "took place" say of both that there was such a thing. */
function areHappenings(...both: readonly DatedClause[]): boolean {
  return both.every(({ text, of }) => of.length > 0 && happening.test(text));
}
