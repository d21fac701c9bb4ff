import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';
import type { StatedDate } from '#shared/text/dates';

const gap =
  /^\s?(?:\p{L}[\p{L}-]*\s){0,3}?\(?(?:in|for|during|by|as of|at the end of|at end of|since|until|,)?\s?(?:the (?:year|quarter)(?: of)? |early |late |mid-?|calendar |year )?$/iu;
const opens =
  /^(?:in|for|during|by|as of|at the end of|since)\s(?:the (?:year|quarter)(?: of)? |early |late |mid-?|calendar )?$/iu;

/** The date that a figure is given for, by the words that join the two: "383 million in 2021", "in 2021 it was 383 million". */
export function dateOf(statement: Statement, figure: Figure): string | null {
  if (figure.columnDates && figure.columnDates.length > 0) return figure.columnDates[0] ?? null;
  return dateAfter(statement, figure)?.iso ?? dateLeading(statement, figure)?.iso ?? null;
}

function dateAfter({ text, dates, figures }: Statement, { start, end }: Figure): StatedDate | undefined {
  const next = dates.find(date => date.start >= end);
  if (!next || figures.some(other => other.start > start && other.start < next.start)) return undefined;
  const between = text.slice(end, next.start);
  return /\b(?:from|to|than|against|and|or|but)\s/iu.test(between) || !gap.test(between) ? undefined : next;
}

/** A date that opens the sentence is that of its only figure of a kind. */
function dateLeading({ text, dates, figures, sentenceAt }: Statement, figure: Figure): StatedDate | undefined {
  const own = sentenceAt(figure.start);
  const inSentence = dates.filter(date => sentenceAt(date.start) === own);
  const [first] = inSentence;
  if (!first || new Set(inSentence.map(({ start }) => start)).size > 1 || first.start > figure.start) return undefined;
  const { dimension } = sizeOf(figure);
  if (
    figures.some(other => other !== figure && sentenceAt(other.start) === own && sizeOf(other).dimension === dimension)
  )
    return undefined;
  let from = first.start;
  while (from > 0 && sentenceAt(from - 1) === own) from--;
  return opens.test(text.slice(from, first.start).trimStart()) ? first : undefined;
}

/** May one date be the other, told less precisely? */
export function isSameTime(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
}
