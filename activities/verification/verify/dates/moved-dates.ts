import type { Figure } from '#activities/verification/verify/figures';
import { oncePer } from '#activities/verification/verify/once-per';
import type { Statement } from '#activities/verification/verify/statement';
import { fullMonthSource, monthNumber } from '#shared/text/month-names';

/** What is put off or brought forward from one month to another, by months; less than none: brought forward. */
interface Move {
  readonly months: number;
  readonly from: number;
  readonly to: number;
}

const later =
  '(?:postpon\\p{L}*|delay\\p{L}*|put (?:off|back)|push\\p{L}*(?: back)?|set back|defer\\p{L}*|slip\\p{L}*|slid\\p{L}*)';
const earlier = '(?:(?:brought|bring\\p{L}*|moved|pulled|put) forward|advanced)';
const moving = new RegExp(
  `(?<!\\p{L})(?:(?<later>${later})|(?<earlier>${earlier})|(?:mov|shift|reschedul|switch|chang)(?:e|es|ed|ing)?)(?!\\p{L})[^.;:]{0,60}?\\sfrom\\s(?:early |mid-|late )?(?<day>\\d{1,2}\\s)?(?<first>${fullMonthSource})(?:\\s(?<one>(?:19|20)\\d\\d))?\\s(?:back |forward )?to\\s(?:early |mid-|late )?(?<until>\\d{1,2}\\s)?(?<second>${fullMonthSource})(?:\\s(?:(?<other>(?:19|20)\\d\\d)|of (?<next>the following year|next year)))?`,
  'giu',
);
const toldLater = new RegExp(
  `(?<!\\p{L})(?:${later}|(?:later|behind|late)(?! (?:in|on|this|next))|delay of)(?!\\p{L})`,
  'iu',
);
const toldEarlier = new RegExp(`(?<!\\p{L})(?:${earlier}|earlier|sooner|ahead)(?!\\p{L})`, 'iu');

/**
 * Does a length of time come out of a move that the source tells: "postponed by four months" of what was moved from January to
 * May? null: the claim tells of no such move.
 */
export function movedBy({ value, unit }: Figure, claim: Statement, stated: Statement): 'so' | 'other' | null {
  const way = unit === 'month' && value !== null ? wayOf(claim.text) : null;
  if (way === null) return null;
  const moves = movesIn(stated).filter(move => isOfMove(move, claim, stated));
  if (moves.length === 0) return null;
  return moves.some(({ months }) => months === way * (value ?? 0)) ? 'so' : 'other';
}

function wayOf(text: string): 1 | -1 | null {
  const [isLater, isEarlier] = [toldLater.test(text), toldEarlier.test(text)];
  if (isLater === isEarlier) return null;
  return isLater ? 1 : -1;
}

/** The claim names what is moved. */
function isOfMove({ from, to }: Move, claim: Statement, { words, sentenceAround }: Statement): boolean {
  const [start] = sentenceAround(from);
  const own = words.filter(word => word.load === 1 && start <= word.start && word.start < to);
  return own.some(({ keys }) => keys.some(key => claim.keys.has(key)));
}

const movesIn = oncePer(({ text }: Statement): readonly Move[] =>
  Array.from(text.matchAll(moving)).flatMap(({ index, 0: { length }, groups }): Move[] => {
    const months = monthsBetween(groups ?? {});
    return months === null || months === 0 ? [] : [{ months, from: index, to: index + length }];
  }),
);

/** Without years the order of the months says which way it goes, or the word that moves it. */
function monthsBetween(groups: Record<string, string | undefined>): number | null {
  const { first, second, one, other, next, day, until } = groups;
  if (!first || !second || day?.trim() !== until?.trim()) return null;
  const gap = Number(monthNumber(second)) - Number(monthNumber(first));
  if (next) return gap + 12;
  if (one && other) return gap + 12 * (Number(other) - Number(one));
  if (groups['earlier']) return gap < 0 ? gap : gap - 12;
  if (gap > 0) return gap;
  return groups['later'] ? gap + 12 : null;
}
