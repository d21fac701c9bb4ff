import type { Comparison, Issue, Rule } from '#activities/verification/verify/comparison';
import { maySameTime, type ToldTime, timesOf } from '#activities/verification/verify/dates/dated-clauses';
import { hasKin } from '#activities/verification/verify/polarity/kin';
import type { Statement } from '#activities/verification/verify/statement';
import type { Stretch } from '#activities/verification/verify/told-clauses';
import type { Word } from '#activities/verification/verify/words';

/** Where something starts at one time it does not start at the other: "in Leeds in May, with York to follow in the autumn". */
export const placesTimed: Rule = {
  name: 'places-timed',
  run: ({ claim, evidence: { stated, isRow } }: Comparison) => {
    const [time, another] = timesOf(claim);
    if (isRow || !time || another || later.test(claim.text)) return [];
    const wheres = wheresOf(claim);
    return timesOf(stated)
      .filter(each => maySameTime(each, time))
      .flatMap(own => strangerIn(stated, own, wheres, claim))
      .slice(0, 1)
      .map((stranger): Issue => {
        const detail = `the source tells of another time than ${time.text.trim()} for "${stranger}"`;
        return { rule: 'places-timed', severity: 'conflict', detail };
      });
  },
};

const later =
  /(?<!\p{L})(?:(?:an?|one|two|three|six|the following|the next) (?:year|month|quarter|week|season)s?(?: (?:later|after)(?: that)?)?|later(?: (?:in|on|that|this))?|in the (?:spring|summer|autumn|winter)|(?:the )?next (?:year|month|spring|summer|autumn|winter)|not until|ha(?:s|ve) to wait)(?!\p{L})/iu;
const parting = /;\s|,\s(?:with|while|whereas|but|and|though|although)\s|\sand(?:,|\s(?=in |from |for |to ))/gu;

/** A place of the claim that the source has with another time only, where it has some place with this one. */
function strangerIn(stated: Statement, own: ToldTime, wheres: readonly Where[], claim: Statement): string[] {
  const [from, to] = stated.sentenceAround(own.start);
  const cut = Array.from(stated.text.slice(own.end, to).matchAll(parting))[0];
  if (!cut) return [];
  const split = own.end + cut.index;
  const rest = stated.text.slice(split, to);
  const isLater =
    later.test(rest) ||
    timesOf(stated).some(({ start, ...each }) => split <= start && start < to && !maySameTime({ start, ...each }, own));
  if (!isLater) return [];
  const here = wordsWithin(stated, { start: from, end: split });
  const there = wordsWithin(stated, { start: split, end: to });
  const isPlaced = wheresOf(stated).some(({ start }) => from <= start && start < split);
  if (!isPlaced) return [];
  if (wide.test(claim.text) && wideThere.test(rest) && !wide.test(stated.text.slice(from, split)))
    return [wide.exec(claim.text)?.[0] ?? ''];
  return wheres
    .filter(({ words }) => words.some(word => hasKin(word, there) && !hasKin(word, here)))
    .map(({ words: [word] }) => word?.text ?? '');
}

const wide =
  /(?<!\p{L})(?:nationwide|countrywide|nationally|everywhere|across the (?:whole )?country|throughout|all over|in (?:all|the whole) of|the entire)(?!\p{L})/iu;
const wideThere =
  /(?<!\p{L})(?:nationwide|countrywide|nationally|everywhere|across the country|national|the rest|elsewhere|the others?|other (?:regions|states|cities|towns|countries|markets|parts))(?!\p{L})/iu;

function wordsWithin({ words }: Statement, { start, end }: Stretch): Word[] {
  return words.filter(word => start <= word.start && word.start < end);
}

interface Where {
  readonly start: number;
  readonly words: readonly Word[];
}

const where = /(?<!\p{L})(?:in|at|across|throughout|for) (?:the |all of |both )?(?=\p{L}{3})/giu;

/** Lands and towns, and what stands behind "in" or "at". */
function wheresOf(statement: Statement): Where[] {
  const { text, places, words } = statement;
  const times = timesOf(statement);
  const starts = [
    ...places.map(({ start }) => start),
    ...Array.from(text.matchAll(where), ({ 0: written, index }) => index + written.length),
  ];
  return starts.flatMap(start => {
    const word = words.find(each => each.start === start);
    const isTime = times.some(time => time.start <= start && start < time.end);
    return word && word.load > 0 && !isTime ? [{ start, words: [word] }] : [];
  });
}
