import type { Comparison } from '#activities/verification/verify/comparison';
import { partialDatesIn } from '#activities/verification/verify/dates/partial-dates';
import { oncePer } from '#activities/verification/verify/once-per';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import { type Clause, clausesOf, type Stretch } from '#activities/verification/verify/told-clauses';
import type { Word } from '#activities/verification/verify/words';

/** A day, month or year as far as it is told. */
export interface ToldTime extends Stretch {
  readonly text: string;
  readonly year: string | null;
  readonly month: string | null;
  readonly day: string | null;
  /** It is when something happened, and neither from when on nor what something is compared with. */
  readonly isWhen: boolean;
}

/** A clause with what it tells and when that was. */
export interface DatedClause {
  readonly clause: Clause;
  readonly text: string;
  readonly verb: Word | null;
  /** "Became chief executive", "took over as director": what one came to be. */
  readonly post: readonly Word[];
  /** All that it tells, besides whom it tells it of. */
  readonly words: readonly Word[];
  readonly of: readonly Word[];
  readonly times: readonly ToldTime[];
}

export const datedClausesOf = oncePer(
  (statement: Statement, isOrdinary: Comparison['isOrdinary']): readonly DatedClause[] =>
    clausesOf(statement, isOrdinary).map(clause => datedClause(statement, clause)),
);

function datedClause(statement: Statement, clause: Clause): DatedClause {
  const { text } = statement;
  const isIn = (part: Stretch) => clause.stretches.some(each => isWithin(part, each));
  const isOf = (part: Stretch) => clause.subject !== null && isWithin(part, clause.subject);
  const loaded = statement.words.filter(word => word.load > 0 && !isFigureWord(word, statement) && !isMonth(word));
  const words = loaded.filter(word => isIn(word) && !isOf(word));
  const verb = words.find(({ start, text: written }) => start >= clause.verbAt && !/\p{L}{3}ly$/u.test(written));
  const times = timesOf(statement).filter(time => isIn(time));
  return {
    clause,
    text: clause.stretches.map(({ start, end }) => text.slice(start, end)).join(' '),
    verb: verb ?? null,
    post: postIn(text, words),
    words,
    of: loaded.filter(isOf),
    times: times.length > 0 ? times : timeRightBefore(statement, clause),
  };
}

function isWithin({ start, end }: Stretch, outer: Stretch): boolean {
  return outer.start <= start && end <= outer.end;
}

function isMonth({ text }: Word): boolean {
  return /^(?:january|february|april|june|july|august|september|october|november|december|spring|summer|autumn|winter)$/u.test(
    text,
  );
}

/** "In 1972, when the tram was given up". */
function timeRightBefore(statement: Statement, { stretches: [first] }: Clause): readonly ToldTime[] {
  if (!first) return [];
  const before = statement.text.slice(Math.max(0, first.start - 12), first.start);
  if (!/,\swhen\s$/u.test(before)) return [];
  const end = first.start - 7;
  return timesOf(statement).filter(time => time.isWhen && end - 1 <= time.end && time.end <= end + 1);
}

export const timesOf: (of: Statement) => readonly ToldTime[] = oncePer(readTimes);

function readTimes({ text, dates }: Statement): ToldTime[] {
  const told = dates.flatMap((date): ToldTime[] => {
    const [, year = '', month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(date.iso) ?? [];
    if (year === '' || dates.some(other => other !== date && other.start === date.start)) return [];
    const isYear = date.text.includes(year) || lately.test(date.text);
    if (!isYear && month === undefined) return [];
    return [
      {
        start: date.start,
        end: date.end,
        text: date.text,
        year: isYear ? year : null,
        month: month ?? null,
        day: day ?? null,
        isWhen: isWhen(text, date),
      },
    ];
  });
  const partial = partialDatesIn(text, dates)
    .filter(({ month }) => month !== null)
    .map((date): ToldTime => ({ ...date, year: null, isWhen: isWhen(text, date) }));
  return [...told, ...partial].sort((one, other) => one.start - other.start);
}

const lately = /^(?:last|this|next) year$/iu;
const when =
  /(?<!\p{L})(?:in|on|since)\s(?:the\s)?(?:(?:early|late|mid|spring|summer|autumn|fall|winter|(?:early|late|first|second|third|fourth|last) (?:spring|summer|autumn|winter|quarter|half|months|weeks|days)|(?:beginning|middle|end|start|course))\s(?:of\s)?(?:the\s)?)?$/iu;

function isWhen(text: string, { start, end }: Stretch): boolean {
  return (
    (when.test(text.slice(Math.max(0, start - 40), start)) ||
      /^(?:in|on|last|this|next) /iu.test(text.slice(start, end))) &&
    !/^(?:\s?[-–]\s?\d|\sto\s|['’]s(?!\p{L}))/u.test(text.slice(end, end + 6))
  );
}

const led =
  /(?<!\p{L})(?:became|becom(?:e|es|ing)|appointed|named|made|elected|promoted to|as|was|been|is)\s(?:an?\s|the\s|its\s|their\s|his\s|her\s)?(?:\p{L}{1,14}\s)?$/iu;

/** What the verb or "as" makes one. */
function postIn(text: string, words: readonly Word[]): Word[] {
  const own = words.find(
    ({ start, text: written }) => posts.test(written) && led.test(text.slice(Math.max(0, start - 40), start)),
  );
  return own ? [own] : [];
}

/** What one is appointed to be. */
const posts =
  /^(?:director|chief|chief executive|executive|president|chair(?:man|woman|person)?|head|manager|principal|editor|minister|mayor|captain|coach|conductor|partner|treasurer|secretary|dean|rector|professor|governor|ceo|cfo|cto|member|chancellor|curator|spokes(?:man|woman|person)|commissioner|owner|leader|boss|deputy|trainer|headteacher|judge)$/u;

/** Some part of it is told otherwise of the one than of the other. */
export function isOtherTime(one: ToldTime, other: ToldTime): boolean {
  return (['year', 'month', 'day'] as const).some(
    part => one[part] !== null && other[part] !== null && one[part] !== other[part],
  );
}

/** They may be the same. */
export function maySameTime(one: ToldTime, other: ToldTime): boolean {
  const isShared = (['year', 'month', 'day'] as const).some(part => one[part] !== null && one[part] === other[part]);
  return isShared && !isOtherTime(one, other);
}
