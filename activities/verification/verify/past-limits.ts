import { isRefused } from '#activities/verification/verify/cases-of-limits';
import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** A thing at its place in an order: "a sixth hub". */
export interface Placed {
  readonly place: number;
  readonly start: number;
  readonly end: number;
}

const nearby = 50;
/** From the first thing on that a limit leaves out. */
const onwards = /^\s(?:\p{L}+\s){1,3}?(?:on|onwards?|upwards?)(?!\p{L})/iu;

/** "A sixth hub is out of reach" of five hubs: the next thing after as many as there are is denied. */
export function isPastLimit({ place, start, end }: Placed, claim: Statement, stated: Statement): boolean {
  const [from, to] = claim.sentenceAround(start);
  if (!isRefused.test(claim.text.slice(from, to))) return false;
  const [thing, next] = claim.words.filter(word => word.load > 0 && word.start >= end);
  return stated.figures.some(
    found => isAsMany(found, place - 1) && [thing, next].some(word => word && isBeside(word, found, stated)),
  );
}

function isAsMany({ value, kind, bound, per }: Figure, count: number): boolean {
  return value === count && (kind === 'count' || kind === 'plain') && bound !== 'at-least' && per === null;
}

function isBeside({ keys }: Word, { start, end }: Figure, { words }: Statement): boolean {
  return words.some(
    word => word.end > start - nearby && word.start < end + nearby && word.keys.some(key => keys.includes(key)),
  );
}

/** "From the second million on" of what comes "after the first million". */
export function isFromNext(
  { place, start, end }: Placed,
  { text }: Statement,
  there: readonly number[],
  source: Statement,
): boolean {
  const before = /\b(?:from|beginning with|starting with|as of) the\s$/iu.test(text.slice(0, start));
  return (
    before &&
    onwards.test(text.slice(end)) &&
    there.includes(place - 1) &&
    /\b(?:after|beyond|above|past|over) the (?:first|second|third|fourth|fifth|\d{1,3}(?:st|nd|rd|th))(?!\p{L})/iu.test(
      source.text,
    )
  );
}
