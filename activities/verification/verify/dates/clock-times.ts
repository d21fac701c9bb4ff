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
export function areTimesTold({ text }: Statement, { text: there }: Statement): boolean {
  const told = clockTimesIn(there).map(({ at }) => at);
  return clockTimesIn(text).every(({ at }) => told.includes(at));
}
