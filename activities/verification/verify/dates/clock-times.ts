import type { Statement } from '#activities/verification/verify/statement';

/** "10 pm", "6:30 a.m.", "22:00". */
const clock =
  /(?<![\p{L}\p{N}.:])(?:(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\d))?\s?(?<half>[ap])\.?m\.?(?!\p{L})|(?<full>[01]?\d|2[0-4]):(?<past>[0-5]\d)(?![\p{N}:]))/giu;

interface ClockTime {
  readonly start: number;
  readonly end: number;
  /** Minutes of the day. */
  readonly at: number;
}

function clockTimesIn(text: string): ClockTime[] {
  return Array.from(text.matchAll(clock), ({ index, 0: found, groups }) => {
    const { hour, minute, half = '', full, past } = groups ?? {};
    const own = (Number(hour ?? 0) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
    const at = full === undefined ? own * 60 + Number(minute ?? 0) : (Number(full) % 24) * 60 + Number(past);
    return { start: index, end: index + found.length, at };
  });
}

/** A word of a time of the day. */
export function isOfTime(word: { readonly start: number; readonly end: number }, { text }: Statement): boolean {
  return clockTimesIn(text).some(({ start, end }) => start < word.end && word.start < end);
}

/** Every time of the day that a claim tells is the source's: "10 pm" of 22:00. */
export function areTimesTold(claim: Statement, stated: Statement): boolean {
  const told = clockTimesIn(stated.text).map(({ at }) => at);
  return clockTimesIn(claim.text).every(({ at }) => told.includes(at) || isShiftedTo(at, claim, stated));
}

const shift =
  /(?<before>[^.;:]{1,120}?)\s(?:(?<half>half an)|(?<count>an?|one|two|three|four|five|six|\d{1,2}))\s(?<unit>hours?|minutes?)\s(?<way>earlier|later|sooner)(?<behind>[^.;:]{0,60})/iu;
const counts = ['', 'one', 'two', 'three', 'four', 'five', 'six'];
const closing = /(?<!\p{L})(?:clos\p{L}*|shuts?|ends?|ended|finish\p{L}*|stops?|until|till)(?!\p{L})/iu;

const moved =
  /(?<!\p{L})(?:mov(?:e[sd]?|ing)|push\p{L}*|postpon\p{L}*|delay\p{L}*|brought|put (?:off|back)|chang\p{L}*|instead)(?!\p{L})/iu;

/** "Chat is staffed until 8pm. The telephone line closes two hours earlier": told of the telephone line. */
function isShiftedTo(at: number, claim: Statement, stated: Statement): boolean {
  const found = shift.exec(stated.text);
  if (!found?.groups) return false;
  const { before = '', behind = '', unit = '', way = '', half, count = '' } = found.groups;
  const start = stated.text.indexOf(before, found.index);
  const end = start + before.length;
  const number = /^an?$/iu.test(count) ? 1 : counts.indexOf(count.toLowerCase());
  const size = half ? 30 : (number > 0 ? number : Number(count)) * (/^h/iu.test(unit) ? 60 : 1);
  const from = baseOf(stated.text.slice(0, start), `${before} ${behind}`);
  const step = /^later$/iu.test(way) ? size : -size;
  return from !== null && at === (from + step + 1_440) % 1_440 && isOfStretch([start, end], claim, stated);
}

/** The time before it that it is compared with: the end of a stretch for what closes, and the one of the same days. */
function baseOf(text: string, telling: string): number | null {
  if (moved.test(text)) return null;
  const times = clockTimesIn(text);
  const isEnd = ({ start }: ClockTime) => /(?:to|until|till|at|by|[-–])\s?$/iu.test(text.slice(0, start));
  const isBegin = ({ start }: ClockTime) => /(?:from|at)\s$/iu.test(text.slice(0, start));
  const ends = times.filter(closing.test(telling) ? isEnd : isBegin);
  const days = Array.from(telling.toLowerCase().matchAll(/\p{L}+days?(?!\p{L})|weekends?/gu), ([day]) => day);
  const onDays = ends.filter(({ end }) =>
    days.some(day =>
      text
        .slice(end, end + 40)
        .split(/[,;.]\s/u)[0]
        ?.toLowerCase()
        .includes(day),
    ),
  );
  const [only, other] = onDays.length > 0 ? onDays : ends;
  return only && !other ? only.at : null;
}

/** Most of what is told of it is the claim's. */
function isOfStretch([from, to]: readonly [number, number], claim: Statement, { words }: Statement): boolean {
  const own = words.filter(word => from <= word.start && word.start < to && word.load === 1);
  const told = own.filter(({ keys }) => keys.some(key => claim.keys.has(key)));
  return own.length > 0 && 2 * told.length > own.length;
}
